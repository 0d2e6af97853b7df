"""The cards of a run: one page of questions, and the review of all answers."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from bot.cards import answers, parts
from bot.cards import elements as ac
from bot.cards.answers import option_label
from dialogs.flow.path import Progress
from dialogs.instruments.definition import SKIPPED, Instrument, Page, Question, Unit
from dialogs.instruments.grouping import group_text, split_groups
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import INPUT, CardForm, RunPress
from dialogs.replies import Ask, Review
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import ButtonKey, PlainKey
from dialogs.understanding.codes import format_code

# How the place of a page is written, by the unit that is counted.
_PLACES: Mapping[Unit, PlainKey] = {"vraag": "progress-vraag", "rol": "progress-rol", "kaart": "progress-kaart"}
# What comes of a form -> what its review says of it.
_MADE: Mapping[Makes, PlainKey] = {
    Makes.ROUND: "review-intro-form",
    Makes.UVO: "review-intro-uvo",
    Makes.AGREEMENT: "review-intro-agreement",
    Makes.CHAIRS: "review-intro-chairs",
    Makes.PAPER: "review-intro-paper",
}


# Twelve names as they are pasted, with the marks of a list: longer than they are kept.
_LONGEST_LIST = 600


def _trouble(speech: Speech, reply: Ask | Review) -> list[Any]:
    """Return what was not understood, in a box; with a button for each answer it may have been."""
    trouble = reply.trouble
    if trouble is None:
        return []
    asked = {question.id: question for page in reply.instrument.pages for question in page.questions}
    labels = [answer_text(speech, asked[question], value) for question, value in trouble.between]
    said = {name: parts.literal(value) if isinstance(value, str) else value for name, value in trouble.args.items()}
    # Which of its statements it is does not matter: all on a card have one scale.
    skips = [one.skip for one in reply.page.questions if one.skip] if isinstance(reply, Ask) else []
    facts = {
        **said,
        "skip": parts.literal(speech.of(skips[0])) if skips else "none",
        "options": speech.either([f"**{parts.literal(label)}**" for label in labels]) if labels else "none",
    }
    box = ac.Container(style="attention", items=[parts.text(speech(trouble.key, facts))])
    buttons = [
        parts.press_button(label, _fill_press(reply, {question: value}))
        for label, (question, value) in zip(labels, trouble.between, strict=True)
    ]
    return [box, *([ac.ActionSet(actions=buttons)] if buttons else [])]


def _fill_press(reply: Ask | Review, values: Mapping[str, str]) -> RunPress:
    page = reply.page.id if isinstance(reply, Ask) else ""
    return RunPress(do="fill", run=reply.run.id, seq=reply.run.seq, page=page, values=dict(values))


def answer_text(speech: Speech, question: Question, value: str | None) -> str:
    """Return an answer as a person reads it; plain text, not yet made literal."""
    if question.kind == "names":
        return names_text(speech, question, value)
    if value is None:
        return speech.of(question.skip) if question.skip else speech("result-none")
    if chosen := question.kind == "several" and question.chosen(value):
        first, *more = (option.label for option in chosen)
        # What is called the same in every language is a name: "School Zuid".
        inside = [speech.of(label) if label.nl == label.en else speech.inside(speech.of(label)) for label in more]
        return speech.names([speech.of(first), *inside])
    option = question.option(value)
    if option:
        return option_label(speech, option) if question.kind == "scale" else speech.of(option.label)
    if question.kind == "time":
        return speech.clock(value)
    return speech.day(date.fromisoformat(value)) if question.kind == "date" else value


def names_text(speech: Speech, question: Question, value: str | None) -> str:
    """Return a list of names as a person reads and types it; the usual one for None."""
    usual = [option.label for option in question.options]
    if value is None:
        return ", ".join(map(speech.of, usual))
    return ", ".join(speech.of(group_text(name, usual)) if usual else name for name in split_groups(value))


def _input(speech: Speech, question: Question, reply: Ask) -> Any:
    name, label = INPUT + question.id, speech.of(question.text)
    if len(reply.page.questions) > 1:
        # Typed answers come in this order, one by one; the number says which one is meant.
        label = f"{reply.page.questions.index(question) + 1}. {label}"
    draft = reply.draft.get(question.id)
    answer = draft or reply.run.answers.get(question.id, str(reply.suggested.get(question.id, "")))
    if question.kind in ("scale", "choice"):
        choices = [ac.Choice(title=option_label(speech, option), value=option.value) for option in question.options]
        if question.skip:
            choices.append(ac.Choice(title=speech.of(question.skip), value=SKIPPED))
        return ac.ChoiceSetInput(
            id=name,
            label=label,
            style="expanded",
            wrap=True,
            choices=choices,
            value=SKIPPED if answer is None else answer or None,
        )
    if question.kind == "several":
        several = [ac.Choice(title=option_label(speech, option), value=option.value) for option in question.options]
        chosen = None if answer == SKIPPED else answer or None
        return ac.ChoiceSetInput(
            id=name, label=label, style="expanded", is_multi_select=True, wrap=True, choices=several, value=chosen
        )
    # Nothing is required or limited here: a client would hold back every button, also the one to go back.
    shared: dict[str, Any] = {"id": name, "label": label, "value": answer or None}
    if question.kind == "date":
        return ac.DateInput(**shared)
    if question.kind == "time":
        return ac.TimeInput(**shared)
    if question.kind == "number":
        return ac.NumberInput(**{**shared, "value": int(answer) if answer and answer.isdecimal() else None})
    if question.kind == "names":
        names = draft or names_text(speech, question, answer) or None
        hint = speech("ask-type-names")
        return ac.TextInput(**{**shared, "value": names}, is_multiline=True, max_length=_LONGEST_LIST, placeholder=hint)
    return ac.TextInput(**shared, max_length=question.maximum, placeholder=speech("ask-type-text"))


def _partner_hint(speech: Speech, reply: Ask | Review) -> list[Any]:
    """Return the line with the code for the other person of this form, until that person has joined."""
    if reply.note and reply.note.key == "note-pair-code":
        return []
    if not reply.joint or not reply.run.pair_code or reply.run.partner:
        return []
    return [parts.subtle_text(speech("result-joint", code=format_code(reply.run.pair_code)))]


def _question_lead(speech: Speech, question: Question, lead: str) -> str:
    """Return the lead above a question; the definition of a role begins with its name."""
    if question.kind != "scale":
        return lead
    return f"**{speech.of(question.title)}:** {lead[0].lower()}{lead[1:]}"


def _typing_hint(speech: Speech, reply: Ask) -> list[Any]:
    """Return the lines that say how to answer by typing."""
    questions = reply.page.questions
    question = questions[0]
    if question.kind == "date":
        return [parts.subtle_text(speech("ask-type-date"))]
    if question.kind == "several":
        hint: PlainKey = "ask-type-listed" if question.most else "ask-type-several"
        return [parts.subtle_text(speech(hint, {"none": "yes" if question.skip else "no"}))]
    if question.kind not in ("scale", "choice"):
        return []
    if len(questions) > 1:
        waiting = [number for number, q in enumerate(questions, 1) if q.id not in reply.run.answers]
        if 0 < len(waiting) < len(questions):
            return [parts.subtle_text(speech("ask-next-statement", number=waiting[0]))]
    if not reply.first:
        # Said once: that typing does, too.
        return []
    if len(questions) > 1:
        skip = speech.of(reply.page.skip_hint) if reply.page.skip_hint else None
        return [parts.subtle_text(_statements_hint(speech, len(questions), skip))]
    numbers = [option.number for option in question.options]
    key: PlainKey = "ask-type-scale" if question.kind == "scale" else "ask-type-choice"
    return [parts.subtle_text(speech(key, min=min(numbers), max=max(numbers)))]


# This and the heading are on every card and made of content only, nothing of a person: they are filled in once, which
# is the dearest part of drawing.
@lru_cache(maxsize=256)
def _statements_hint(speech: Speech, count: int, skip: str | None) -> str:
    """Say how several statements are answered in one go, and how one of them is left out."""
    hint = speech("ask-type-card", count=count, example=" ".join("4354"[:count]))
    if skip is None:
        return hint
    return f"{hint} {speech('ask-type-dash', hint=skip, example=' '.join('4-54'[:count]))}"


def _explanation(speech: Speech, questions: tuple[Question, ...]) -> list[Any]:
    """Return the explanation under a page: what its questions are about, and what each option means."""
    items: list[Any] = []
    for question in questions:
        if question.help:
            if question.help.text:
                items += [parts.text(speech.of(question.help.text)), parts.subheading(speech("ask-points"))]
            items += [parts.bullets(speech.of(point) for point in question.help.points)]
        explained = [option for option in question.options if option.explanation]
        if explained:
            if question.kind == "scale":
                items.append(parts.subheading(speech("ask-scale")))
            items.append(
                parts.bullets(
                    f"**{option_label(speech, option)}**: {speech.of(option.explanation)}"
                    for option in explained
                    if option.explanation
                )
            )
    return items


# By language, instrument, version and page, with the page it is of: the longest part of a card, and the same as long as
# the page is. What the form of a round offers differs between libraries.
_explanations: dict[tuple[str, ...], tuple[Page, list[Any]]] = {}


def _folded(speech: Speech, instrument: Instrument, page: Page) -> list[Any]:
    """Return the explanation of a page as it stands folded under it; nothing where there is none."""
    key = (speech.language, instrument.id, instrument.version, page.id)
    if key not in _explanations or _explanations[key][0] is not page:
        items = _explanation(speech, page.questions)
        _explanations[key] = page, [parts.folded(_EXPLANATION, items)] if items else []
    return _explanations[key][1]


_EXPLANATION = "uitleg"


@lru_cache(maxsize=1024)
def _heading(speech: Speech, title: str, progress: Progress, item: str) -> str:
    if progress.total == 1:
        # The first and the last of one is no place.
        return title
    place = speech(_PLACES[progress.unit], number=progress.number, total=progress.total, item=item)
    return speech("dash", left=title, right=parts.on_one_line(place))


def ask_card(speech: Speech, reply: Ask) -> dict[str, Any]:
    """Draw one page: the place in the run, the questions with their options, and the buttons to go on, back or out."""
    page, progress = reply.page, reply.progress
    item = speech.of(reply.instrument.item) if reply.instrument.item else ""
    heading = _heading(speech, speech.of(reply.instrument.title), progress, item)
    body: list[Any] = [parts.subtle_text(heading, weight="Default", style="heading")]
    if progress.unit == "kaart":
        left = progress.total - progress.number
        body.append(parts.text("▰" * progress.number + "▱" * left, spacing="None"))
    body += parts.note(speech, reply.note)
    if reply.first and reply.instrument.intro and reply.note is None:
        body.append(parts.text(speech.of(reply.instrument.intro)))
    body += _trouble(speech, reply)
    if page.lead:
        # A card of several statements is long; that it can be typed in one go is good to know before.
        body += [*_typing_hint(speech, reply), parts.minor_heading(speech.of(page.lead))]
    body += _questions(speech, reply)
    if not page.lead:
        body += _typing_hint(speech, reply)
    body += _partner_hint(speech, reply)
    return _with_ways_on(speech, reply, body)


def _questions(speech: Speech, reply: Ask) -> list[Any]:
    """Draw what is asked: answers to press, or something to fill in."""
    page = reply.page
    if len(page.questions) > 1 and page.is_pressed:
        legend = parts.subtle_text(_legend(speech, page.questions[0]))
        return [legend, *answers.statements(speech, reply)]
    body: list[Any] = []
    for question in page.questions:
        if question.lead:
            body.append(parts.text(_question_lead(speech, question, speech.of(question.lead))))
        body += [parts.text(speech(line.key, parts.display_args(speech, line.args))) for line in reply.who_sees]
        if page.is_pressed:
            body += [parts.minor_heading(speech.of(question.text)), *answers.rows(speech, reply)]
        else:
            body.append(_input(speech, question, reply))
    return body


def _with_ways_on(speech: Speech, reply: Ask, body: list[Any]) -> dict[str, Any]:
    """Add what leads on: a button where nothing else does; the rest in small words, the explanation folded under it."""
    run, page = reply.run, reply.page

    def run_press(title: ButtonKey, action: str, **more: Any) -> Any:
        press = RunPress.model_validate({"do": action, "run": run.id, "seq": run.seq, **more})
        return parts.press_button(speech(title), press, primary=title == "button-next")

    if not page.is_pressed:
        body.append(ac.ActionSet(actions=[run_press("button-next", "fill", page=page.id)]))
    elif len(page.questions) > 1 and all(question.id in run.answers for question in page.questions):
        # Somebody came back to it: one may be changed, or all stay.
        body.append(ac.ActionSet(actions=[run_press("button-next", "resume")]))
    folded = _folded(speech, reply.instrument, page)
    seldom = [
        *([parts.toggle(speech("button-explain"), _EXPLANATION)] if folded else []),
        *([run_press("button-back", "back")] if reply.can_go_back else []),
        run_press("button-pause", "pause"),
        parts.help_button(speech),
    ]
    drawn = parts.card(speech, [*body, parts.links(seldom), *folded])
    return drawn if page.is_pressed else parts.carry(drawn, CardForm(run=run.id, page=page.id))


def _page_name(speech: Speech, page: Page, number: int) -> str:
    """Return what a page is called in the review: its number, with its title or question where it has one."""
    if page.unit == "kaart" and page.title is None:
        return speech("page-kaart", number=number)
    return f"{number}. {speech.of(page.titles[0])}"


def _answers(speech: Speech, reply: Review, page: Page) -> str:
    """Return the answers on a page: in words or, of several statements, the numbers; with what they are of where that
    is a name. Plain text, not yet literal.
    """
    answers = {question.id: value for question, value in reply.rows}
    if len(page.questions) == 1:
        question = page.questions[0]
        said = answer_text(speech, question, answers[question.id])
        # Besides one's own, where that could be all.
        also = question.kind == "several" and question.most is None and question.skip and answers[question.id]
        return speech("review-also", names=said) if also else said
    signs = {speech.of(question.text): answers[question.id] or speech("result-none") for question in page.questions}
    return (
        parts.on_one_line(" · ".join(signs.values()))
        if page.unit == "kaart"
        else " · ".join(f"{name} {sign}" for name, sign in signs.items())
    )


def _legend(speech: Speech, question: Question) -> str:
    """Return what the numbers on a page of several statements stand for."""
    signs = [(str(option.number), option.label) for option in question.options]
    signs += [(speech("result-none"), question.skip)] if question.skip else []
    # A line ends behind the dot between two of them, never between a number and what it stands for.
    return "\u00a0· ".join(
        parts.on_one_line(speech("legend", sign=sign, label=speech.of(label))) for sign, label in signs
    )


def review_card(speech: Speech, reply: Review) -> dict[str, Any]:
    """Draw all answers there are, each to be pressed where it should change, and the button that sends or goes on."""
    run = reply.run
    intro: PlainKey = "review-intro-round" if run.round else "review-intro"
    if run.round and run.submitted_on:
        # Taken up again: what was sent goes on counting, with the answers it has now (norms A27).
        intro = "review-intro-sent"
    make: ButtonKey = "button-send"
    if reply.makes:
        intro, make = _MADE[reply.makes], reply.makes.button
    given = {question.id for question, _ in reply.rows}
    numbered = [
        (number, page)
        for number, page in enumerate(reply.pages, 1)
        if all(question.id in given for question in page.questions)
    ]
    several = [page.questions[0] for _, page in numbered if len(page.questions) > 1]
    title: PlainKey = "review-title"
    hint = speech("review-type")
    send = RunPress(do="submit", run=run.id, seq=run.seq)
    if reply.so_far:
        # Not all is filled in: there is nothing to send yet, and a number is an answer to what is asked.
        title, intro, make = "review-title-so-far", "review-intro-so-far", "button-verder"
        hint = speech("review-type-so-far", number=numbered[-1][0])
        send = RunPress(do="resume", run=run.id, seq=run.seq)
    body: list[Any] = [
        parts.heading(speech(title)),
        *parts.note(speech, reply.note),
        *_trouble(speech, reply),
        parts.text(speech(intro)),
        *([parts.subtle_text(_legend(speech, several[0]))] if several else []),
        *(_review_row(speech, reply, page, number) for number, page in numbered),
        parts.subtle_text(hint),
        *_partner_hint(speech, reply),
    ]
    pause = RunPress(do="pause", run=run.id, seq=run.seq)
    actions = [
        parts.press_button(speech(make), send, primary=True),
        parts.press_button(speech("button-pause"), pause),
        parts.help_button(speech),
    ]
    return parts.card(speech, body, actions)


def _review_row(speech: Speech, reply: Review, page: Page, number: int) -> Any:
    """Draw an answer that was given; pressing it leads to where it is changed."""
    name, answer = _page_name(speech, page, number), _answers(speech, reply, page)
    # A question has its own sign at the end.
    name += "" if name.endswith("?") else ":"
    change = RunPress(do="change", run=reply.run.id, seq=reply.run.seq, values={"page": page.id})
    return ac.Container(
        spacing="Small",
        separator=True,
        items=[parts.text(f"**{name}** {parts.literal(answer)}")],
        select_action=parts.press_button(f"{name} {answer}", change),
    )
