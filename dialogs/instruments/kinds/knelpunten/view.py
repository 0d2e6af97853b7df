"""Tell what gets stuck and what helps, as a card and on paper: one's own, and what a group named. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages import confidential_line
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.knelpunten.advice import Advice
from dialogs.instruments.kinds.knelpunten.definition import Hold, Knelpunten
from dialogs.instruments.printout import Printout, Row, Section, Sheet, Table
from dialogs.instruments.printout_parts import (
    group_page,
    overview_sheet,
    own_page,
    refused_sheets,
    talk_sheet,
)
from dialogs.instruments.titles import own_title, released_on, version_line
from dialogs.instruments.view import Block, Folded, Paragraph, View, bullets, paragraphs
from dialogs.instruments.view_parts import picture_title, round_paragraphs, talk, talk_fold
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey

_CHOSEN, _HOLDS = "gekozen", "houvasten"


def titles(speech: Speech, content: Knelpunten, ids: Iterable[str]) -> str:
    """Write knelpunten inside a sentence."""
    return speech.names([speech.of(content.obstacle(id_).title).lower() for id_ in ids])


# --- one's own outcome


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Give the holds that fit, each with its first step; what was chosen, and all holds, are folded."""
    content: Knelpunten = outcome.content
    advice: Advice = outcome.result
    title = own_title(speech, content)
    folds = _folds(speech, outcome)
    if fold := next((fold for fold in folds if fold.id == outcome.part), None):
        return View(title, fold.blocks, whole=False)
    if hold := next((hold for hold in content.houvasten if hold.id == outcome.part), None):
        return View(title, _hold(speech, content, hold), whole=False)
    blocks: list[Block] = [*paragraphs(*_opening(speech, outcome))]
    for hold in _chosen_holds(content, advice):
        blocks += (*_hold(speech, content, hold), *paragraphs(*_of_roles(speech, outcome, hold)))
    note = Paragraph(speech.of(content.self_report_note), "subtle")
    return View(title, (*blocks, *round_paragraphs(speech, outcome), note, *folds))


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says, with what each chosen knelpunt is and a question for the talk."""
    content: Knelpunten = outcome.content
    advice: Advice = outcome.result
    header = (speech.of(content.item), speech("picture-agenda"))
    rows = [
        Row((speech.of(content.obstacle(id_).title), speech.of(content.obstacle(id_).talk))) for id_ in advice.chosen
    ]
    holds = tuple(
        Section(
            speech.of(hold.title),
            (speech.of(hold.text), _first_step(speech, content, hold), *_of_roles(speech, outcome, hold)),
        )
        for hold in _chosen_holds(content, advice)
    )
    subtitle = outcome.round.name if outcome.round else ""
    return replace(
        own_page(speech, outcome, subtitle=subtitle, notice=speech.of(content.self_report_note)),
        table=Table(speech("list-chosen"), header, tuple(rows)) if rows else None,
        sections=(Section(speech("result-closing"), _opening(speech, outcome)), *holds),
    )


def _opening(speech: Speech, outcome: Outcome) -> tuple[str, ...]:
    """Say which holds these are; with two or three knelpunten, not to take up everything; without any, what then."""
    content: Knelpunten = outcome.content
    advice: Advice = outcome.result
    if not advice.holds:
        return (speech.of(content.advice.none_line),)
    limit = (content.advice.limit_note,) if len(advice.chosen) > 1 else ()
    return tuple(map(speech.of, (content.advice.intro_line, *limit)))


def _chosen_holds(content: Knelpunten, advice: Advice) -> list[Hold]:
    return [next(hold for hold in content.houvasten if hold.id == id_) for id_ in advice.holds]


def _of_roles(speech: Speech, outcome: Outcome, hold: Hold) -> tuple[str, ...]:
    """Say which roles this fits that were low in the scan before; () when none was."""
    content: Knelpunten = outcome.content
    advice: Advice = outcome.result
    before = outcome.followed
    if before is None or before.group_scan is None:
        return ()
    low = [before.group_scan.item_title(before.content, role) for role in advice.low if role in hold.roles]
    roles = speech.names([speech.of(title).lower() for title in low])
    return (speech.of(content.advice.role_line).format(roles=roles),) if low else ()


def _first_step(speech: Speech, content: Knelpunten, hold: Hold) -> str:
    return speech.of(content.advice.first_step_line).format(first_step=speech.of(hold.first_step))


def _hold(speech: Speech, content: Knelpunten, hold: Hold) -> tuple[Block, ...]:
    step = _first_step(speech, content, hold)
    return Paragraph(speech.of(hold.title), "heading"), *paragraphs(speech.of(hold.text), step)


def _folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    content: Knelpunten = outcome.content
    advice: Advice = outcome.result
    chosen: list[Block] = []
    for id_ in advice.chosen:
        one = content.obstacle(id_)
        texts = speech.of(one.text), speech.of(one.talk)
        chosen += [Paragraph(speech.of(one.title), "minor-heading"), *paragraphs(*texts)]
    others = [hold for hold in content.houvasten if hold.id not in advice.holds]
    lines = [speech("named-bold", title=speech.of(hold.title), name=speech.of(hold.text)) for hold in others]
    # What helps stands above; where nothing was chosen, it is all here.
    title = speech("fold-others", count=len(others)) if advice.holds else speech("list-holds")
    return (
        *((Folded(speech("list-chosen"), _CHOSEN, tuple(chosen)),) if chosen else ()),
        Folded(title, _HOLDS, (bullets(lines),)),
    )


# --- that of a group


def _named(speech: Speech, group: GroupOutcome) -> str:
    """Name what at least three people chose, without a count, or say that none is named."""
    content: Knelpunten = group.content
    kept: ConfidentialPicture = group.picture
    if not kept.choices:
        return speech("picture-untold", minimum=group.round.minimum)
    named = tuple(id_ for choice in kept.choices for id_ in choice.named)
    texts = content.group
    filled = titles(speech, content, named)
    return speech.of(texts.named_line).format(knelpunten=filled) if named else speech.of(texts.none_named_line)


def _patience(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say to take one's time, where many things are named at once."""
    advice = group.content.advice
    named = sum(len(choice.named) for choice in group.picture.choices)
    return (speech.of(advice.patience_note),) if named >= advice.patience_from else ()


def _refusal(speech: Speech, group: GroupOutcome) -> str:
    return speech("picture-too-few", minimum=group.round.minimum)


def _response(speech: Speech, group: GroupOutcome) -> str:
    kept: ConfidentialPicture = group.picture
    return speech("picture-response", done=kept.completed or 0, invited=kept.invited or 0, paper=0)


def _notice(speech: Speech, group: GroupOutcome) -> str:
    """Say on a file how many took part, and who sees what."""
    return f"{_response(speech, group)} {confidential_line(speech, group)}"


def _helps(speech: Speech, group: GroupOutcome, key: PlainKey = "named") -> tuple[str, ...]:
    """Say what helps with what was named; `key` is how a title and its first step are written."""
    content: Knelpunten = group.content
    named = {id_ for choice in group.picture.choices for id_ in choice.named}
    fitting = [hold for hold in content.houvasten if named & {*hold.knelpunten}]
    return tuple(speech(key, title=speech.of(hold.title), name=speech.of(hold.first_step)) for hold in fitting)


def talk_questions(speech: Speech, content: Knelpunten) -> tuple[str, ...]:
    """Return the questions about thresholds and trust, each with the one after it."""
    return tuple(f"{speech.of(one)} {speech.of(one.follow_up)}" for one in content.group_questions.questions)


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Name what enough people chose, what helps with it, and what to ask each other; or refuse kindly."""
    content: Knelpunten = group.content
    title = picture_title(speech, group.round)
    confidential = Paragraph(confidential_line(speech, group), "subtle")
    if not group.picture.enough:
        return View(title, (Paragraph(_refusal(speech, group)), confidential), whole=False)
    prompts = tuple(map(speech.of, content.group.prompts))
    helps = _helps(speech, group, "named-bold")
    talks = content.group_questions
    return View(
        title,
        (
            *paragraphs(_response(speech, group), _named(speech, group), *_patience(speech, group)),
            *talk(speech, prompts),
            *((Folded(speech("list-holds"), _HOLDS, (bullets(helps),)),) if helps else ()),
            *talk_fold(
                speech,
                Paragraph(speech.of(talks.intro)),
                bullets(talk_questions(speech, content)),
                Paragraph(speech.of(talks.note), "subtle"),
            ),
        ),
    )


def group_printout(speech: Speech, group: GroupOutcome) -> Printout:
    """Put on paper what was named, what helps, and what to talk about; a refusal is one sentence."""
    content: Knelpunten = group.content
    if not group.picture.enough:
        return group_page(speech, group, notice=_refusal(speech, group))
    closed = speech("group-file-closed", day=speech.day(released_on(group.round)))
    facts = (closed, version_line(speech, content, group.round.version))
    page = group_page(speech, group, notice=_notice(speech, group), facts=facts)
    return replace(page, sections=_sections(speech, group))


def _sections(speech: Speech, group: GroupOutcome) -> tuple[Section, ...]:
    content: Knelpunten = group.content
    prompts, helps = tuple(map(speech.of, content.group.prompts)), _helps(speech, group)
    talks, asked = content.group_questions, talk_questions(speech, content)
    return (
        Section(speech("pdf-stands-out"), (_named(speech, group), *_patience(speech, group))),
        *((Section(speech("list-holds"), bullets=helps),) if helps else ()),
        Section(speech("picture-agenda"), bullets=prompts),
        Section(speech("fold-talk"), (speech.of(talks.intro), *asked, speech.of(talks.note))),
    )


def group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put in sheets: overview with what was named, and the talk."""
    if not group.picture.enough:
        return refused_sheets(speech, _refusal(speech, group))
    told = [(speech("group-sheet-mind"), _notice(speech, group)), (speech("pdf-stands-out"), _named(speech, group))]
    return overview_sheet(speech, group, told), talk_sheet(speech, _sections(speech, group)[1:])
