"""Put what came out of a zelfscan in words, the same for card and paper. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogs.group.picture import GroupScore, RolePicture
from dialogs.instruments.figures import change_text, own_header, score_text
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.zelfscan.definition import Between, Comparison, Role, Zelfscan
from dialogs.instruments.kinds.zelfscan.scoring import Result, RoleResult
from dialogs.instruments.over_time import trend
from dialogs.instruments.printout import Bar, Chart, Trend
from dialogs.instruments.printout_parts import chart
from dialogs.instruments.rounds import Mode
from dialogs.instruments.side_by_side import inline_names, marked_name
from dialogs.instruments.titles import item_inline
from dialogs.texts.catalog import Speech

# --- one's own outcome


def labelled_score(speech: Speech, content: Zelfscan, score: int | None) -> str:
    """Write number and label together, or that it could not be judged."""
    if score is None:
        return speech.of(content.scale.no_opinion.label)
    label = next(point.label for point in content.scale.points if point.value == score)
    return speech("dash", left=score, right=speech.of(label))


def own_rows(speech: Speech, content: Zelfscan, result: Result) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows of the own table, a row a role."""
    compare = any(role.before is not None for role in result.roles)

    def row(role: RoleResult) -> tuple[str, ...]:
        band = next((speech.of(band.label) for band in content.bands if band.id == role.band), speech("result-none"))
        cells = (role_title(speech, content, role.role), labelled_score(speech, content, role.score), band)
        return (*cells, score_text(speech, role.before), change_text(speech, role.change)) if compare else cells

    return own_header(speech, content, compare=compare), tuple(map(row, result.roles))


def own_scores(speech: Speech, content: Zelfscan, result: Result) -> list[tuple[str, int | None]]:
    """Return the scores that are drawn, with their titles."""
    return [(role_title(speech, content, role.role), role.score) for role in result.roles]


def own_trend(speech: Speech, outcome: Outcome) -> Trend | None:
    """Draw the roles over time; None before the third scan of the same collaboration."""
    content: Zelfscan = outcome.content
    return trend(speech, outcome.moments, [(role.id, speech.of(role.title)) for role in content.roles])


def own_chart_title(speech: Speech, content: Zelfscan) -> str:
    return speech("result-chart", scale=speech.of(content.scale.title), item=item_inline(speech, content))


def since_line(speech: Speech, content: Zelfscan) -> str:
    """Say that last time's scores stand beside these."""
    return speech.of(content.since_line) if content.since_line else speech("result-since")


def role_title(speech: Speech, content: Zelfscan, role: str) -> str:
    return speech.of(content.role(role).title)


def pattern_text(speech: Speech, content: Zelfscan, result: Result) -> str:
    """Tell the roles together, or that one of them has no score."""
    if result.pattern is None:
        return speech.of(content.pattern_incomplete)
    told = speech.of(next(pattern.text for pattern in content.patterns if pattern.id == result.pattern))
    return told.format(role=role_title(speech, content, result.lagging).lower()) if result.lagging else told


@dataclass(frozen=True)
class RoleText:
    """What there is to say on one role: feedback for the band it came to, questions to think about, steps to take.

    `about` is what holds of the role whatever its score: the quality that belongs to it, and when one usually sees it.
    """

    title: str
    feedback: str
    questions: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def role_text(speech: Speech, content: Zelfscan, result: RoleResult) -> RoleText:
    """Tell a role in its band; without a score only what it is."""
    role = content.role(result.role)
    title, about = speech.of(role.title), _about(speech, content, role)
    if result.band is None:
        return RoleText(title, speech.of(role.definition), about=about)
    band = role.bands[result.band]  # type: ignore[index]
    questions, steps = tuple(map(speech.of, band.reflection)), tuple(map(speech.of, band.follow_up))
    return RoleText(title, speech.of(band.feedback), questions, steps, about)


def _about(speech: Speech, content: Zelfscan, role: Role) -> tuple[str, ...]:
    quality, phase = content.core_competence_line, content.usual_phase_lines.get(role.usual_phase or "")
    named = speech.of(role.core_competence)
    inside = f"{named[0].lower()}{named[1:]}"
    return (
        *((speech.of(quality).format(core_competence=inside),) if quality else ()),
        *((speech.of(phase),) if phase else ()),
    )


def about_roles(speech: Speech, content: Zelfscan) -> tuple[str, ...]:
    """Say what holds of all roles: who fills them, and that no one person has all their qualities."""
    notes = (content.role_note, content.core_competence_note, content.usual_phase_note)
    return tuple(speech.of(note) for note in notes if note)


# --- the open picture: groups side by side, recognisably


def comparison_texts(group: GroupOutcome) -> Between:
    """Return the texts that belong to the way this round compares."""
    comparison: Comparison = group.content.comparison
    ways: Mapping[str, Between | None] = {
        Mode.BETWEEN_REGIONS: comparison.between_regions,
        Mode.BETWEEN_ORGANISATIONS: comparison.between_organisations,
    }
    return ways.get(group.round.mode) or comparison.between_domains


def shown_scores(group: GroupOutcome, role: RolePicture) -> list[GroupScore]:
    """Return the scores on a role of the groups somebody took part from."""
    groups = group.picture.groups
    return [score for score in role.groups if score.group in groups]


def score_chart(
    speech: Speech,
    group: GroupOutcome,
    written: Callable[[str], str] = str,
    of: RolePicture | None = None,
    *,
    compared: bool = False,
) -> Chart:
    """Draw the groups side by side: of one role, or of every role beneath its name, with how far views lie apart.

    `written` as above.
    """
    bars = [
        Bar(
            written(marked_name(speech, group, score.group)),
            score.mean,
            score_text(speech, score.mean),
            role_line(speech, group, role) if compared else role_title(speech, group.content, role.role),
        )
        for role in ((of,) if of else group.picture.roles)
        for score in shown_scores(group, role)
    ]
    return chart(speech, speech("picture-chart", item=item_inline(speech, group.content)), bars)


def group_trend(speech: Speech, group: GroupOutcome) -> Trend | None:
    """Draw what was released of the roles in this round and those it repeats; None before the third."""
    content: Zelfscan = group.content
    return trend(speech, group.moments, [(role.id, speech.of(role.title)) for role in content.roles])


def largest_line(speech: Speech, group: GroupOutcome, role: RolePicture, written: Callable[[str], str] = str) -> str:
    """Say in one sentence where views lie furthest apart. `written` as above."""
    means = {score.group: score.mean for score in role.groups}
    facts = {
        "item": role_title(speech, group.content, role.role).lower(),
        "highest": inline_names(speech, group, role.highest, written),
        "high": score_text(speech, means[role.highest[0]]),
        "lowest": inline_names(speech, group, role.lowest, written),
        "low": score_text(speech, means[role.lowest[0]]),
    }
    return speech("picture-largest", facts)


def role_line(speech: Speech, group: GroupOutcome, role: RolePicture) -> str:
    """Name a role, and say how far views on it lie apart where they can be compared."""
    title = role_title(speech, group.content, role.role)
    if role.difference is None:
        return title
    facts = {
        "role": title,
        "class": class_name(speech, group.content, role).lower(),
        "difference": speech.number(role.difference),
    }
    return speech("group-file-role-line", facts)


def class_name(speech: Speech, content: Zelfscan, role: RolePicture) -> str:
    """Say how far views lie apart; the dash without a comparison."""
    labels: dict[str, str] = {class_.id: speech.of(class_.label) for class_ in content.comparison.classes}
    return speech("result-none") if role.difference_class is None else labels[role.difference_class]


def role_prompts(
    speech: Speech, group: GroupOutcome, role: RolePicture, written: Callable[[str], str] = str
) -> tuple[str, ...]:
    """Return what to ask each other about a role; () without a comparison. `written` as above."""
    if role.difference_class is None:
        return ()

    title = role_title(speech, group.content, role.role)
    fill = {"role": title, "highest": inline_names(speech, group, role.highest, written)}
    fill["lowest"] = inline_names(speech, group, role.lowest, written)
    # The role stands above already; a prompt goes on without its name.
    prompts = [
        speech.of(prompt).format(**fill).removeprefix(f"{title}: ")
        for prompt in comparison_texts(group).prompts[role.difference_class]  # type: ignore[index]
    ]
    return tuple(prompt[0].upper() + prompt[1:] for prompt in prompts)
