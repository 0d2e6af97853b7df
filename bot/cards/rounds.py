"""The cards of the coordinator: a round that is ready, how it fills, the list, and the group picture."""

from decimal import Decimal
from typing import Any

from microsoft_teams.cards import core as ac

from bot.cards import parts
from dialogs.codes import shown
from dialogs.group.picture import RolePicture
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Args, Button, GroupPicture, RoundList, RoundMade, RoundState
from dialogs.scans.competentiescan import CONFIDENTIAL
from dialogs.texts.catalog import Speech

_ROUNDS = Button("rondes", WordPress(word="rondes"))


def made(speech: Speech, reply: RoundMade) -> dict[str, Any]:
    round_ = reply.round
    facts: Args = {
        "name": parts.literal(round_.name),
        "closes": speech.day(round_.closes_on),
        "invited": round_.invited,
        "code": shown(round_.code),
        "minimum": round_.minimum,
    }
    body: list[Any] = [
        parts.heading(speech("round-made-title")),
        parts.text(speech("round-made", facts)),
        *([parts.text(speech("round-made-few", facts))] if _too_few(round_) else []),
        parts.subheading(speech("round-share-title")),
        ac.Container(style="emphasis", items=[parts.text(speech(f"round-share-{round_.instrument}", facts))]),
        parts.text(speech("round-made-next", facts)),
    ]
    return parts.card(speech, body, [parts.button(speech, _ROUNDS), parts.help_button(speech)])


def _too_few(round_: Round) -> bool:
    """Whether a confidential round is too small from the start to ever show a picture."""
    return round_.mode == CONFIDENTIAL and round_.invited < round_.minimum


def _close(reply: RoundState) -> Button:
    return Button("close", WordPress(word="sluit", rest=reply.round.code), {"name": reply.round.name})


def _invited(reply: RoundState) -> int:
    """More people may come than were invited; nobody wants to read "7 of 5"."""
    return max(reply.round.invited, reply.completed)


def state(speech: Speech, reply: RoundState) -> dict[str, Any]:
    key = "round-state-open" if reply.open else "round-state-closed"
    facts: Args = {"closes": speech.day(reply.round.closes_on), "done": reply.completed, "invited": _invited(reply)}
    body: list[Any] = [
        parts.heading(speech("round-state-title", name=parts.literal(reply.round.name))),
        parts.text(speech(key, facts)),
    ]
    actions = [parts.button(speech, _close(reply))] if reply.open else []
    return parts.card(speech, body, [*actions, parts.button(speech, _ROUNDS), parts.help_button(speech)])


def listed(speech: Speech, reply: RoundList) -> dict[str, Any]:
    header = [speech("rounds-name"), speech("rounds-done"), speech("rounds-status")]
    rows = [
        (
            f"{parts.literal(known.round.name)}\n\n{shown(known.round.code)}",
            speech("rounds-of", done=known.completed, invited=_invited(known)),
            speech("rounds-open", closes=speech.day(known.round.closes_on)) if known.open else speech("rounds-closed"),
        )
        for known in reply.rounds
    ]
    body: list[Any] = [
        parts.heading(speech("rounds-title")),
        parts.table(header, rows, (4, 3, 4)),
        parts.subtle(speech("rounds-type")),
    ]
    actions = [
        parts.button(speech, _close(known))
        if known.open
        else parts.button(
            speech,
            Button("picture", WordPress(word="groepsoverzicht", rest=known.round.code), {"name": known.round.name}),
        )
        for known in reply.rounds[: parts.MOST_ACTIONS - 2]
    ]
    new = Button("ronde", WordPress(word="ronde"))
    return parts.card(speech, body, [*actions, parts.button(speech, new), parts.help_button(speech)])


class _Words:
    """The picture's ids in the reader's language."""

    def __init__(self, speech: Speech, reply: GroupPicture) -> None:
        self.speech, self.content = speech, reply.content

    def role(self, picture: RolePicture) -> str:
        return self.speech.of(self.content.role(picture.role).title)

    def domain(self, domain: str) -> str:
        return self.speech.of(self.content.domain(domain).label)

    def inline(self, domains: tuple[str, ...]) -> str:
        """Inside a sentence: het onderwijs en de gemeente."""
        choices = [self.content.domain(domain) for domain in domains]
        return self.speech.names([self.speech.of(choice.inline or choice.label) for choice in choices])


def _agenda(words: _Words, picture: RolePicture) -> list[Any]:
    """One role of the agenda: how far views lie apart, the numbers behind it, and what to ask each other."""
    speech = words.speech
    items: list[Any] = []
    if picture.difference is None or picture.difference_class is None:
        items.append(parts.text(speech("picture-role-none", role=words.role(picture)), spacing="Medium"))
    else:
        class_ = next(c for c in words.content.comparison.classes if c.id == picture.difference_class)
        facts = {
            "role": words.role(picture),
            "class": speech.of(class_.label).lower(),
            "difference": speech.number(picture.difference),
        }
        items.append(parts.text(speech("picture-role-line", facts), spacing="Medium"))
    if picture.mean is not None and picture.median is not None and picture.agreement is not None:
        numbers: Args = {
            "mean": speech.number(picture.mean),
            "median": speech.number(picture.median),
            "agreement": speech.number(picture.agreement),
        }
        items.append(parts.subtle(speech("picture-numbers", numbers)))
    if picture.difference_class:
        prompts = words.content.comparison.between_domains.prompts[picture.difference_class]  # type: ignore[index]
        fill = {
            "role": words.role(picture),
            "highest": words.inline(picture.highest),
            "lowest": words.inline(picture.lowest),
        }
        # The role stands above already; a prompt goes on without its name.
        said = [speech.of(prompt).format(**fill).removeprefix(f"{fill['role']}: ") for prompt in prompts]
        items.append(parts.bullets(prompt[0].upper() + prompt[1:] for prompt in said))
    return items


def _table(words: _Words, reply: GroupPicture, groups: list[str]) -> ac.Table:
    """Two columns, so that no word is cut on a phone: the role with its difference, and its scores."""
    speech = words.speech
    rows = []
    for picture in reply.picture.roles:
        means = {score.group: score.mean for score in picture.groups}
        scores = [speech("named", title=words.domain(group), name=_mean(speech, means[group])) for group in groups]
        apart = speech("picture-apart", difference=_mean(speech, picture.difference))
        rows.append([f"**{words.role(picture)}**\n\n{apart}", "\n\n".join(scores)])
    return parts.table([speech("picture-role"), speech("picture-scores")], rows)


def _mean(speech: Speech, mean: Decimal | None) -> str:
    return speech("result-none") if mean is None else speech.number(mean)


def _chart(words: _Words, reply: GroupPicture, groups: list[str]) -> ac.GroupedVerticalBarChart:
    speech = words.speech
    scored = [
        (f"{words.role(picture)} · {words.domain(score.group)}", score.mean)
        for picture in reply.picture.roles
        for score in picture.groups
        if score.group in groups
    ]
    return ac.GroupedVerticalBarChart(
        title=speech("picture-chart"),
        show_title=True,
        show_bar_values=True,
        y_min=0,
        y_max=5,
        data=[
            ac.GroupedVerticalBarChartData(
                legend=words.domain(group),
                values=[
                    ac.BarChartDataValue(x=words.role(picture), y=float(score.mean))
                    for picture in reply.picture.roles
                    for score in picture.groups
                    if score.group == group and score.mean is not None
                ],
            )
            for group in groups
        ],
        fallback=parts.bars(speech("picture-chart"), scored, speech),
    )


def picture(speech: Speech, reply: GroupPicture) -> dict[str, Any]:
    """n of N, the domains side by side, and the roles as an agenda, largest difference first."""
    words, kept, comparison = _Words(speech, reply), reply.picture, reply.content.comparison
    body: list[Any] = [
        parts.heading(speech("picture-title", name=parts.literal(reply.round.name))),
        parts.text(speech("picture-response", done=kept.completed, invited=kept.invited)),
    ]
    actions = [parts.button(speech, _ROUNDS), parts.help_button(speech)]
    groups = [group for group, n in kept.members.items() if n]
    if not groups:
        return parts.card(speech, [*body, parts.text(speech("picture-nobody"))], actions)
    members = [speech("picture-member", group=words.domain(group), n=kept.members[group]) for group in groups]
    body.append(parts.text(speech("picture-members", members=", ".join(members))))
    body.append(
        parts.text(speech.of(comparison.between_domains.intro) if len(groups) > 1 else speech("picture-one-group"))
    )
    body += [_chart(words, reply, groups), _table(words, reply, groups), parts.subtle(speech("picture-small"))]
    if len(groups) > 1:
        body += [parts.subheading(speech("picture-agenda")), parts.text(speech("picture-order"))]
    for role in kept.roles:
        body += _agenda(words, role)
    body += [
        parts.subheading(speech("picture-general")),
        parts.bullets(speech.of(prompt) for prompt in comparison.between_domains.general),
        *parts.unfolding(
            speech("button-steps"),
            "stappen",
            [
                parts.subheading(speech.of(comparison.facilitation.title)),
                *(
                    parts.text(speech("picture-step", number=i, text=speech.of(step), minutes=step.minutes))
                    for i, step in enumerate(comparison.facilitation.steps, 1)
                ),
            ],
        ),
    ]
    return parts.card(speech, body, actions)
