"""Put what came out of a competentiescan in words, the same for card and paper. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.figures import change_text, own_header, score_text, scored_title
from dialogs.instruments.findings import Extremes, group_extremes, own_extremes
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan
from dialogs.instruments.kinds.competentiescan.scoring import Profile, Score
from dialogs.instruments.over_time import trend
from dialogs.instruments.printout import Trend
from dialogs.instruments.titles import item_inline
from dialogs.texts.catalog import Speech


def competency_title(speech: Speech, content: Competentiescan, id_: str) -> str:
    return speech.of(content.competency(id_).title)


def join_titles(speech: Speech, content: Competentiescan, ids: tuple[str, ...]) -> str:
    """Write titles inside a sentence: netwerken, luisteren en onderhandelen."""
    return speech.names([competency_title(speech, content, id_).lower() for id_ in ids])


# --- one's own outcome


@dataclass(frozen=True)
class OwnRow:
    """A row of the own table; `strong` is a role, above its competencies."""

    cells: tuple[str, ...]
    strong: bool


def own_rows(speech: Speech, content: Competentiescan, profile: Profile) -> tuple[tuple[str, ...], tuple[OwnRow, ...]]:
    """Return header and rows of the own table."""
    compare = any(score.before is not None for score in profile.competencies)

    def row(title: str, score: Score, *, strong: bool) -> OwnRow:
        band = speech.of(content.band(score.band).label) if score.band else ""
        cells = (title, score_text(speech, score.shown), band)
        beside = (score_text(speech, score.before), change_text(speech, score.change)) if compare else ()
        return OwnRow((*cells, *beside), strong)

    rows = []
    for role, role_score in zip(content.roles, profile.roles, strict=True):
        rows.append(row(speech.of(role.title), role_score, strong=True))
        for id_ in role.competencies:
            rows.append(row(competency_title(speech, content, id_), profile.competency(id_), strong=False))
    return own_header(speech, content, compare=compare), tuple(rows)


def profile_extremes(profile: Profile) -> Extremes:
    return own_extremes({score.id: score.shown for score in profile.competencies}, profile.highest, profile.lowest)


def own_trend(speech: Speech, outcome: Outcome) -> Trend | None:
    """Draw roles, then competencies, over time; None before the third scan."""
    content: Competentiescan = outcome.content
    roles = [(role.id, speech.of(role.title)) for role in content.roles]
    competencies = [(each.id, speech.of(each.title)) for each in content.ordered]
    return trend(speech, outcome.moments, [*roles, *competencies])


def group_chart_title(speech: Speech, content: Competentiescan) -> str:
    return speech("picture-profile-chart", item=item_inline(speech, content))


def own_lines(speech: Speech, content: Competentiescan, profile: Profile) -> tuple[str, ...]:
    """Say what stands out: most shown, most room, and where there is no score."""
    texts = content.result
    lines = []
    found = profile_extremes(profile)
    if found.highest:
        for line, ids in ((texts.highest_line, found.highest), (texts.lowest_line, found.lowest)):
            lines.append(speech.of(line).format(competencies=join_titles(speech, content, ids)))
    elif profile.all_equal:
        lines.append(speech.of(texts.all_equal_line))
    elif profile.highest:
        lines.append(speech("profile-alike", item=item_inline(speech, content)))
    lines += [
        speech.of(texts.too_few_answers_line).format(competency=join_titles(speech, content, (score.id,)))
        for score in profile.competencies
        if score.shown is None
    ]
    return tuple(lines)


def tip_lines(speech: Speech, content: Competentiescan, profile: Profile) -> tuple[str, ...]:
    """Return two tips for the lowest; of several that share it, for the first."""
    return tuple(
        speech.of(tip) for id_ in profile_extremes(profile).lowest[:1] for tip in content.competency(id_).tips[:2]
    )


def closing_prompts(speech: Speech, content: Competentiescan) -> tuple[str, ...]:
    """Return what to take along: one competency to choose, and somebody to talk to."""
    return speech.of(content.result.choose_one_prompt), speech.of(content.result.talk_prompt)


def own_scores(speech: Speech, content: Competentiescan, profile: Profile) -> list[tuple[str, Decimal | None]]:
    """Return the scores that are drawn, with their titles."""
    return [(speech.of(each.title), profile.competency(each.id).shown) for each in content.ordered]


@dataclass(frozen=True)
class CompetencyText:
    """What there is to say on one competency: title with score, feedback, tips with a question, what a team can do."""

    title: str
    feedback: str
    ideas: tuple[str, ...]
    team: tuple[str, ...]


def competency_text(speech: Speech, outcome: Outcome, id_: str) -> CompetencyText:
    """Tell a competency in its band; without a score only what it is."""
    content: Competentiescan = outcome.content
    profile: Profile = outcome.result
    competency, score = content.competency(id_), profile.competency(id_)
    feedback = competency.feedback[score.band] if score.band else competency.definition  # type: ignore[index]
    return CompetencyText(
        title=scored_title(speech, speech.of(competency.title), score.shown),
        feedback=speech.of(feedback),
        ideas=tuple(speech.of(idea) for idea in (*competency.tips[:2], competency.reflection_question)),
        team=team_lines(speech, content, (id_,)),
    )


def team_lines(speech: Speech, content: Competentiescan, ids: Sequence[str]) -> tuple[str, ...]:
    """Say what a team can take up for these competencies, and what their programme has for it where they have one."""
    development = content.development
    if development is None:
        return ()
    lines, facts = [], []
    for competency in map(content.competency, ids):
        if competency.team_topic:
            named, topic = speech.of(competency.title).lower(), speech.of(competency.team_topic)
            lines.append(speech.of(development.team_line).format(competency=named, team_topic=topic))
        if competency.team_fact and development.applies:
            facts.append(speech.of(competency.team_fact))
    return (*lines, *((" ".join([speech.of(development.fact_intro), *facts]),) if facts else ()))


# --- the confidential picture: averages of enough people


def refusal(speech: Speech, group: GroupOutcome) -> str:
    """Return the one refusal: in the words of the content, or with the number where the operator asks for more."""
    content: Competentiescan = group.content
    usual = group.round.minimum == content.scoring.group_min_n
    return speech.of(content.group.too_few_line) if usual else speech("picture-too-few", minimum=group.round.minimum)


def response_line(speech: Speech, group: GroupOutcome) -> str:
    """Say how many of how many completed it."""
    content: Competentiescan = group.content
    kept: ConfidentialPicture = group.picture
    return speech.of(content.group.header_line).format(n=kept.completed, invited=kept.invited)


def extremes_lines(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say what is highest and lowest, or that all are alike."""
    content: Competentiescan = group.content
    found = group_extremes(group.picture)
    if not found.highest:
        return (speech("picture-alike", item=item_inline(speech, content)),)
    texts = content.group
    return tuple(
        speech.of(line).format(competencies=join_titles(speech, content, ids))
        for line, ids in ((texts.highest_line, found.highest), (texts.lowest_line, found.lowest))
    )


def group_team_lines(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say what they can take up together for what is lowest; of several that share it, for the first."""
    return team_lines(speech, group.content, group_extremes(group.picture).lowest[:1])


def research_lines(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say what research found on what is highest or lowest here; which research that was, is said once.

    Each note of the content can stand alone, so each begins with it.
    """
    content: Competentiescan = group.content
    found, notes = group_extremes(group.picture), content.group.notes
    told = [speech.of(note) for note in notes if note.highest in found.highest or note.lowest in found.lowest]
    opening = f"{told[0].partition('. ')[0]}. " if told else ""
    return (*told[:1], *(line.removeprefix(opening) for line in told[1:]))
