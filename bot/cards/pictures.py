"""The card of the group picture of an open round: the groups side by side, the largest difference first."""

from datetime import date
from decimal import Decimal
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.group.picture import RolePicture
from dialogs.group.shapes import Earlier
from dialogs.instruments.grouping import BY_REGION, group_inline, group_label
from dialogs.instruments.kinds.zelfscan.definition import Between
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Args, Button, GroupPicture, GroupProfile
from dialogs.texts.catalog import Speech
from dialogs.understanding.codes import shown


def actions(speech: Speech, reply: GroupPicture | GroupProfile) -> list[Any]:
    """What can be done with a picture: take it along, put it on one's list. The rest by typing: six is the most."""
    round_ = reply.round
    return [
        parts.round_file_button(speech, round_, "pdf"),
        parts.round_file_button(speech, round_, "xlsx"),
        parts.button(speech, Button("zet_op_agenda", WordPress(word="zet_op_agenda", rest=round_.code))),
        parts.help_button(speech),
    ]


def files_line(speech: Speech, round_: Round) -> ac.Element:
    """The same by typing."""
    return parts.subtle(speech("picture-files", code=shown(round_.code)))


def earlier_line(speech: Speech, earlier: Earlier, *, beside: bool) -> ac.Element:
    """Which round stands beside this one, or that none does: one sentence, whatever the reason."""
    if not beside:
        return parts.subtle(speech("picture-before-none"))
    closed = speech.day(date.fromisoformat(earlier.closed_on))
    return parts.text(speech("picture-before", name=parts.literal(earlier.name), closes=closed))


def counts_line(speech: Speech, title: str, counts: tuple[int, ...]) -> str:
    """How often each score was given: "Verbinder: 2 × 1, 4 × 3"; scores nobody gave are left out."""
    given = [speech("picture-count", score=n, n=score) for score, n in enumerate(counts, 1) if n]
    return speech("picture-counts", title=title, counts=", ".join(given))


class _Words:
    """The picture's ids in the reader's language."""

    def __init__(self, speech: Speech, reply: GroupPicture) -> None:
        self.speech, self.content, self.round = speech, reply.content, reply.round

    def role(self, picture: RolePicture) -> str:
        return self.speech.of(self.content.role(picture.role).title)

    @property
    def between(self) -> Between:
        """The texts that belong to this way of grouping."""
        comparison = self.content.comparison
        return comparison.between_regions if self.round.grouping == BY_REGION else comparison.between_domains

    def group(self, group: str) -> str:
        """A domain or region, ready for a card: a region was named by a person."""
        return parts.literal(self.speech.of(group_label(self.round, self.content, group)))

    def inline(self, groups: tuple[str, ...]) -> str:
        """Inside a sentence: het onderwijs en de gemeente."""
        names = [self.speech.of(group_inline(self.round, self.content, group)) for group in groups]
        return self.speech.names([parts.literal(name) for name in names])


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
        prompts = words.between.prompts[picture.difference_class]  # type: ignore[index]
        fill = {
            "role": words.role(picture),
            "highest": words.inline(picture.highest),
            "lowest": words.inline(picture.lowest),
        }
        # The role stands above already; a prompt goes on without its name.
        said = [speech.of(prompt).format(**fill).removeprefix(f"{fill['role']}: ") for prompt in prompts]
        items.append(parts.bullets(prompt[0].upper() + prompt[1:] for prompt in said))
    return items


def _table(words: _Words, reply: GroupPicture, groups: list[str]) -> ac.Element:
    """Two columns, so that no word is cut on a phone: the role with its difference, and its scores."""
    speech = words.speech
    rows = []
    for picture in reply.picture.roles:
        means = {score.group: score.mean for score in picture.groups}
        then = {score.group: score.before for score in picture.groups}
        scores = [
            speech("named", title=words.group(group), name=_beside(speech, means[group], then[group]))
            for group in groups
        ]
        apart = speech("picture-apart", difference=_mean(speech, picture.difference))
        rows.append([f"**{words.role(picture)}**\n\n{apart}", "\n\n".join(scores)])
    return parts.table([speech("picture-role"), speech("picture-scores")], rows)


def _mean(speech: Speech, mean: Decimal | None) -> str:
    return speech("result-none") if mean is None else speech.number(mean)


def _beside(speech: Speech, mean: Decimal | None, before: Decimal | None) -> str:
    """A mean, with last time's behind it when there is one."""
    now = _mean(speech, mean)
    return now if before is None else speech("picture-before-value", value=now, before=speech.number(before))


def _chart(words: _Words, reply: GroupPicture, groups: list[str]) -> ac.Element:
    speech = words.speech
    scored = [
        (f"{words.role(picture)} · {words.group(score.group)}", score.mean)
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
                legend=words.group(group),
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


def _whole(words: _Words, reply: GroupPicture, groups: list[str]) -> list[Any]:
    """Chart and table, and how often each score was given."""
    speech, kept = words.speech, reply.picture
    lines = [counts_line(speech, words.role(role), role.counts) for role in kept.roles if role.n]
    counted = [parts.subheading(speech("picture-counts-title")), parts.bullets(lines)] if lines else []
    return [_chart(words, reply, groups), _table(words, reply, groups), *counted, parts.subtle(speech("picture-small"))]


def _talk(words: _Words, reply: GroupPicture) -> list[Any]:
    """What belongs to the conversation as a whole."""
    speech, facilitation = words.speech, reply.content.comparison.facilitation
    steps = [
        parts.text(speech("picture-step", number=i, text=speech.of(step), minutes=step.minutes))
        for i, step in enumerate(facilitation.steps, 1)
    ]
    return [
        parts.subheading(speech("picture-general")),
        parts.bullets(speech.of(prompt) for prompt in words.between.general),
        *parts.unfolding(speech("button-steps"), "stappen", [parts.subheading(speech.of(facilitation.title)), *steps]),
    ]


def picture(speech: Speech, reply: GroupPicture) -> dict[str, Any]:
    """n of N, the groups side by side, and the roles as an agenda, largest difference first."""
    words, kept = _Words(speech, reply), reply.picture
    body: list[Any] = [
        parts.heading(speech("picture-title", name=parts.literal(reply.round.name))),
        parts.text(speech("picture-response", done=kept.completed, invited=kept.invited)),
    ]
    groups = [group for group, n in kept.members.items() if n]
    if not groups:
        rounds = [parts.button(speech, Button("rondes", WordPress(word="rondes"))), parts.help_button(speech)]
        return parts.card(speech, [*body, parts.text(speech("picture-nobody"))], rounds)
    members = [speech("picture-member", group=words.group(group), n=kept.members[group]) for group in groups]
    body.append(parts.text(speech("picture-members", members=", ".join(members))))
    body.append(parts.text(speech.of(words.between.intro) if len(groups) > 1 else speech("picture-one-group")))
    if kept.earlier:
        beside = any(role.before is not None for role in kept.roles)
        body.append(earlier_line(speech, kept.earlier, beside=beside))
    body += _whole(words, reply, groups)
    if len(groups) > 1:
        body += [parts.subheading(speech("picture-agenda")), parts.text(speech("picture-order"))]
    for role in kept.roles:
        body += _agenda(words, role)
    body += [*_talk(words, reply), *([] if reply.posted else [files_line(speech, reply.round)])]
    return parts.card(speech, body, [] if reply.posted else actions(speech, reply))
