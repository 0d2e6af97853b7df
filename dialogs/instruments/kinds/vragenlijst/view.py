"""Tell the outcome of a vragenlijst as a card has it: one's own, and that of a group. Pure."""

from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.averages import confidential_line, hidden_line, value_text
from dialogs.instruments.figures import score_text, score_with_previous
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.scoring import Themes
from dialogs.instruments.kinds.vragenlijst.wording import group_rows, own_rows, refusal, theme_title
from dialogs.instruments.titles import group_name, own_title
from dialogs.instruments.view import Block, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import picture_title, previous_round_paragraphs, score_chart
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell every theme with its score, or (`part`) the one that was asked for."""
    content: Vragenlijst = outcome.content
    scored: Themes = outcome.result
    title = own_title(speech, content)
    if outcome.part:
        theme = content.theme(outcome.part)
        score = next(score for score in scored.scores if score.id == theme.id)
        line = speech("dash", left=speech.of(theme.title), right=score_text(speech, score.shown))
        return View(title, (Paragraph(line, "heading"), Paragraph(speech.of(theme.definition))), whole=False)
    header, rows = own_rows(speech, content, scored)
    drawn = [(theme_title(speech, content, score.id), score.shown) for score in scored.scores]
    blocks: list[Block] = [
        score_chart(speech, speech("list-chart"), speech("list-theme"), drawn),
        Table(header, rows),
    ]
    if content.closing:
        blocks.append(Paragraph(speech("result-closing"), "heading"))
        blocks.append(bullets([speech.of(question) for question in content.closing]))
    if outcome.round:
        name, minimum = literal(outcome.round.name), outcome.round.minimum
        blocks.append(Paragraph(speech("profile-round", name=name, minimum=minimum)))
    if outcome.can_change:
        blocks.append(Paragraph(speech("result-can-change")))
    return View(title, (*blocks, Paragraph(speech.of(content.self_report_note), "subtle")))


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Tell the averages of everybody, or (`part`) of one group, or refuse kindly."""
    content: Vragenlijst = group.content
    kept: ConfidentialPicture = group.picture
    title, confidential = picture_title(speech, group.round), Paragraph(confidential_line(speech, group), "subtle")
    if not kept.enough:
        return View(title, (Paragraph(refusal(speech, group)), confidential), whole=False)
    if group.part:
        return _one_group(speech, group, group.part)
    drawn = [(theme_title(speech, content, value.id), value.mean) for value in kept.competencies]
    rows = tuple(
        (
            theme_title(speech, content, v.id),
            score_with_previous(speech, value_text(speech, v), v.before),
            score_text(speech, v.n),
        )
        for v in kept.competencies
    )
    header = (speech("list-theme"), speech("result-score"), speech("picture-n"))
    response = speech("picture-response", done=kept.completed or 0, invited=kept.invited or 0)
    blocks: list[Block] = [
        Paragraph(response),
        *previous_round_paragraphs(speech, kept.earlier, [value.before for value in kept.competencies]),
    ]
    if any(mean is not None for _, mean in drawn):
        blocks.append(score_chart(speech, speech("list-group-chart"), speech("list-theme"), drawn))
    blocks.append(Table(header, rows))
    if hidden := hidden_line(speech, group):
        blocks += [Table(*group_rows(speech, group, literal)), Paragraph(hidden, "subtle")]
    if content.prompts:
        blocks.append(Paragraph(speech("picture-agenda"), "heading"))
        blocks.append(bullets([speech.of(prompt) for prompt in content.prompts]))
    return View(title, (*blocks, confidential))


def _one_group(speech: Speech, group: GroupOutcome, id_: str) -> View:
    """Tell one region or domain; what may not be shown gets one sentence, whatever the reason (norms B22)."""
    name = literal(group_name(speech, group, id_))
    title = speech("picture-part-title", name=literal(group.round.name), group=name)
    part = next((part for part in group.picture.groups if part.group == id_), None)
    if part is None:
        return View(title, paragraphs(speech("picture-part-hidden", group=name)), whole=False)
    rows = tuple(
        (theme_title(speech, group.content, value.id), value_text(speech, value)) for value in part.competencies
    )
    return View(title, (Table((speech("list-theme"), speech("result-score")), rows),), whole=False)
