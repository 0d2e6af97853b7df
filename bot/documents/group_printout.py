"""From the released picture of a round to a printout: the words and numbers of the card, in the order of a page.

The picture is all there is to draw from, never the store: what it does not hold cannot come out (norms B11, B20).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.cards.profiles import names, value_text
from dialogs.group.confidential import GroupPart, Value
from dialogs.group.picture import RolePicture
from dialogs.group.shapes import Earlier
from dialogs.instruments.definition import Language
from dialogs.instruments.grouping import NONE, group_inline, group_label
from dialogs.instruments.kinds.zelfscan.definition import BETWEEN_REGIONS, Between
from dialogs.instruments.printout import Bar, Cell, Chart, Number, Printout, Row, Section, Table
from dialogs.presses import FileForm
from dialogs.records import Round
from dialogs.replies import GroupPicture, GroupProfile
from dialogs.texts.catalog import Speech, speech

# So many groups fit beside each other on a page.
_ABREAST = 4


def group_printout(reply: GroupPicture | GroupProfile, language: Language) -> Printout:
    """What stands on paper. Pure: the same picture is the same printout. A file is of the whole round, never of a part.

    Where nothing may be shown, the printout is one sentence without any number (norms B5, B22).
    """
    said = speech(language)
    refused = refusal(said, reply)
    if refused:
        return _told(said, reply, notice=refused)
    return _profile(said, reply) if isinstance(reply, GroupProfile) else _picture(said, reply)


def released_on(round_: Round) -> date:
    """The day its picture was made: the day it closed."""
    return round_.closed_on or round_.closes_on


def file_name(reply: GroupPicture | GroupProfile, form: FileForm, language: Language) -> str:
    """Our own choice of name: which scan and which day, no name or code of a round (norms C25)."""
    name = speech(language)(f"group-file-{reply.round.instrument}")
    return f"{name}-{released_on(reply.round).isoformat()}.{form}"


# --- what both kinds share; sheets are made of the same


def refusal(said: Speech, reply: GroupPicture | GroupProfile) -> str:
    """The one sentence that stands in for a picture; "" when there is one."""
    if isinstance(reply, GroupPicture):
        return "" if reply.picture.completed else said("picture-nobody")
    if reply.picture.enough:
        return ""
    usual = reply.round.minimum == reply.content.scoring.group_min_n
    return said.of(reply.content.group.too_few_line) if usual else said("picture-too-few", minimum=reply.round.minimum)


def number(said: Speech, value: Decimal | int | None) -> Cell:
    """A score or count, or the dash for what is not there or not shown."""
    if value is None:
        return said("result-none")
    if isinstance(value, Decimal) and not value:
        # Rounded up from just below nought is nought.
        value = abs(value)
    return Number(value, said.number(value))


def score(said: Speech, value: Value) -> Cell:
    """A mean as a number; a range, or nothing, as words."""
    return value_text(said, value) if value.mean is None else number(said, value.mean)


def version(said: Speech, reply: GroupPicture | GroupProfile) -> str:
    return said("pdf-version", title=said.of(reply.content.title), version=reply.round.version)


def group_name(said: Speech, reply: GroupPicture | GroupProfile, group: str) -> str:
    content = reply.content if isinstance(reply, GroupPicture) else reply.domains
    return said.of(group_label(reply.round, content, group))


def notice(said: Speech, reply: GroupPicture | GroupProfile) -> str:
    """Who can be recognised in an open picture; why not in a confidential one."""
    if isinstance(reply, GroupPicture):
        return said("group-file-open")
    kept, header = reply.picture, reply.content.group.header_line
    told = said.of(header).format(n=kept.completed, invited=kept.invited)
    return f"{told} {said('picture-confidential', minimum=reply.round.minimum)}"


def before_line(said: Speech, earlier: Earlier | None, values: Sequence[Decimal | None]) -> str:
    """Which round stands beside this one, or that none does, in one sentence for every reason. "" for a first round."""
    if earlier is None:
        return ""
    if all(value is None for value in values):
        return said("picture-before-none")
    closed = said.day(date.fromisoformat(earlier.closed_on))
    return said("picture-before", name=earlier.name, closes=closed)


def counted(said: Speech, title: str, counts: Sequence[int] | None, *numbers: Decimal | None) -> Row:
    """How often each score of 1 to 5 was given, and what follows from it."""
    often = [number(said, n) for n in counts] if counts else [said("result-none")] * 5
    return Row((title, *often, *(number(said, value) for value in numbers)))


def counts_header(said: Speech, first: str) -> tuple[str, ...]:
    follows = (said("group-file-mean"), said("group-file-median"), said("group-file-agreement"))
    return (first, *map(said.number, range(1, 6)), *follows)


def _told(said: Speech, reply: GroupPicture | GroupProfile, *, notice: str, facts: tuple[str, ...] = ()) -> Printout:
    """A printout without a picture yet."""
    return Printout(
        language=said.language,
        title=said("picture-title", name=reply.round.name),
        subtitle="",
        facts=facts,
        notice=notice,
        chart=None,
        table=None,
        sections=(),
        footer=said("pdf-footer"),
    )


def _chart(said: Speech, title: str, bars: Sequence[Bar]) -> Chart:
    told: dict[str, list[str]] = {}
    for bar in bars:
        told.setdefault(bar.under, []).append(said("pdf-chart-row", label=bar.label, value=bar.shown))
    rows = [f"{under}. {'; '.join(own)}" if under else "; ".join(own) for under, own in told.items()]
    return Chart(title=title, alt=said("pdf-chart-alt", rows=". ".join(rows)), maximum=5, bars=tuple(bars))


# --- the open picture: groups side by side, recognisably


def groups_in(reply: GroupPicture) -> list[str]:
    """The groups somebody took part from, in order."""
    return [group for group, n in reply.picture.members.items() if n]


def role_name(said: Speech, reply: GroupPicture, role: str) -> str:
    return said.of(reply.content.role(role).title)


def class_name(said: Speech, reply: GroupPicture, role: RolePicture) -> str:
    """How far views lie apart, in words; the dash without a comparison."""
    known: dict[str, str] = {class_.id: said.of(class_.label) for class_ in reply.content.comparison.classes}
    return said("result-none") if role.difference_class is None else known[role.difference_class]


def members_line(said: Speech, reply: GroupPicture) -> str:
    of = reply.picture.members
    told = [said("picture-member", group=group_name(said, reply, group), n=of[group]) for group in groups_in(reply)]
    return said("picture-members", members=", ".join(told))


def _between(reply: GroupPicture) -> Between:
    comparison = reply.content.comparison
    return comparison.between_regions if reply.round.mode == BETWEEN_REGIONS else comparison.between_domains


def _picture(said: Speech, reply: GroupPicture) -> Printout:
    kept, round_ = reply.picture, reply.round
    before = before_line(said, kept.earlier, [role.before for role in kept.roles])
    facts = (
        said("group-file-closed", day=said.day(released_on(round_))),
        said("group-file-response", done=kept.completed, invited=kept.invited),
        version(said, reply),
    )
    bars = [
        Bar(group_name(said, reply, part.group), part.mean, said.number(part.mean), role_name(said, reply, role.role))
        if part.mean is not None
        else Bar(group_name(said, reply, part.group), None, said("result-none"), role_name(said, reply, role.role))
        for role in kept.roles
        for part in role.groups
        if part.group in groups_in(reply)
    ]
    counts = Table(
        said("picture-counts-title"),
        counts_header(said, said("picture-role")),
        tuple(
            counted(said, role_name(said, reply, r.role), r.counts, r.mean, r.median, r.agreement) for r in kept.roles
        ),
        note=said("picture-small"),
    )
    return replace(
        _told(said, reply, notice=notice(said, reply), facts=facts),
        chart=_chart(said, said("picture-chart"), bars),
        table=_open_table(said, reply, before),
        more=(counts,),
        sections=(Section(said("group-file-who"), (members_line(said, reply),)), *_open_talk(said, reply)),
    )


def _open_table(said: Speech, reply: GroupPicture, before: str) -> Table:
    """The numbers of the chart: each role over everybody, and under it the groups."""
    kept = reply.picture
    compare = any(role.before is not None for role in kept.roles)
    header = [said("group-file-role-group"), said("result-score"), said("group-file-n")]
    rows = []
    for role in kept.roles:
        own = [(role_name(said, reply, role.role), role.mean, role.n, role.before)]
        own += [
            (group_name(said, reply, part.group), part.mean, part.n, part.before)
            for part in role.groups
            if part.group in groups_in(reply)
        ]
        for place, (title, mean, n, then) in enumerate(own):
            cells = (title, number(said, mean), number(said, n))
            rows.append(Row((*cells, number(said, then)) if compare else cells, strong=place == 0))
    header += [said("result-before")] if compare else []
    return Table(said("pdf-table"), tuple(header), tuple(rows), note=before)


def _open_talk(said: Speech, reply: GroupPicture) -> list[Section]:
    """The agenda for the conversation: the largest difference first, each with what to ask each other."""
    between, facilitation = _between(reply), reply.content.comparison.facilitation
    several = len(groups_in(reply)) > 1
    opening = (said.of(between.intro), said("picture-order")) if several else (said("picture-one-group"),)
    steps = [said("group-file-step", text=said.of(step), minutes=step.minutes) for step in facilitation.steps]
    return [
        Section(said("picture-agenda"), opening),
        *(_role_talk(said, reply, between, role) for role in reply.picture.roles if role.difference_class),
        Section(said("picture-general"), bullets=tuple(said.of(prompt) for prompt in between.general)),
        Section(said.of(facilitation.title), bullets=tuple(steps)),
    ]


def _role_talk(said: Speech, reply: GroupPicture, between: Between, role: RolePicture) -> Section:
    def inline(groups: Sequence[str]) -> str:
        return said.names([said.of(group_inline(reply.round, reply.content, group)) for group in groups])

    assert role.difference is not None
    title = role_name(said, reply, role.role)
    fill = {"role": title, "highest": inline(role.highest), "lowest": inline(role.lowest)}
    prompts = between.prompts[role.difference_class]  # type: ignore[index]
    # The role stands above already; a prompt goes on without its name.
    told = [said.of(prompt).format(**fill).removeprefix(f"{title}: ") for prompt in prompts]
    apart = said(
        "group-file-role-line",
        {
            "role": title,
            "class": class_name(said, reply, role).lower(),
            "difference": said.number(role.difference),
        },
    )
    return Section(apart, bullets=tuple(prompt[0].upper() + prompt[1:] for prompt in told))


# --- the confidential picture: averages of enough people


def competency_name(said: Speech, reply: GroupProfile, id_: str) -> str:
    return said.of(reply.content.competency(id_).title)


def hidden_line(said: Speech, reply: GroupProfile) -> str:
    """The one sentence for all that is not shown, the same for each reason (norms B22); "" without groups."""
    return "" if reply.round.grouping == NONE else said("picture-group-hidden")


def _profile(said: Speech, reply: GroupProfile) -> Printout:
    kept, round_ = reply.picture, reply.round
    before = before_line(said, kept.earlier, [value.before for value in kept.competencies])
    bars = [
        Bar(competency_name(said, reply, value.id), value.mean, value_text(said, value)) for value in kept.competencies
    ]
    facts = (said("group-file-closed", day=said.day(released_on(round_))), version(said, reply))
    return replace(
        _told(said, reply, notice=notice(said, reply), facts=facts),
        chart=_chart(said, said("picture-profile-chart"), bars),
        table=_profile_table(said, reply, before),
        more=(*_profile_counts(said, reply), *_per_group(said, reply)),
        sections=_profile_talk(said, reply),
    )


def _profile_table(said: Speech, reply: GroupProfile, before: str) -> Table:
    """Each role above its competencies."""
    kept = reply.picture
    compare = any(value.before is not None for value in kept.competencies)
    header = [said("profile-competency"), said("result-score"), said("group-file-n")]
    header += [said("result-before")] if compare else []
    rows = []
    for role, value in zip(reply.content.roles, kept.roles, strict=True):
        cells: list[Cell] = [said.of(role.title), score(said, value), ""]
        rows.append(Row((*cells, "") if compare else tuple(cells), strong=True))
        for id_ in role.competencies:
            own = kept.value(id_)
            cells = [competency_name(said, reply, id_), score(said, own), number(said, own.n)]
            rows.append(Row((*cells, number(said, own.before)) if compare else tuple(cells)))
    dashed = any(said("result-none") in row.cells for row in rows)
    note = " ".join(line for line in (before, said("group-file-dash") if dashed else "") if line)
    return Table(said("pdf-table"), tuple(header), tuple(rows), note)


def _profile_counts(said: Speech, reply: GroupProfile) -> tuple[Table, ...]:
    """Of ten people or more: how often each score was given."""
    values = reply.picture.competencies
    if not any(value.counts for value in values):
        return ()
    rows = [
        counted(said, competency_name(said, reply, v.id), v.counts, v.mean if v.counts else None, v.median, v.agreement)
        for v in values
    ]
    header = counts_header(said, said("profile-competency"))
    return (Table(said("picture-counts-rounded"), header, tuple(rows), note=said("group-file-agreement-note")),)


def _per_group(said: Speech, reply: GroupProfile) -> list[Table]:
    """The regions or domains beside each other, as many as fit, and once the sentence for what is not shown."""
    groups = reply.picture.groups
    # As even as can be: five groups are three and two, not four and one.
    many = max(1, -(-len(groups) // _ABREAST))
    size = -(-len(groups) // many)
    parts = [groups[at : at + size] for at in range(0, len(groups), size)] if groups else []
    last = len(parts) - 1
    return [
        _beside_each_other(said, reply, part, hidden_line(said, reply) if place == last else "")
        for place, part in enumerate(parts)
    ]


def _beside_each_other(said: Speech, reply: GroupProfile, parts: Sequence[GroupPart], note: str) -> Table:
    called = [group_name(said, reply, part.group) for part in parts]
    of = [{value.id: value for value in (*part.competencies, *part.roles)} for part in parts]
    rows = []
    for role in reply.content.roles:
        titles = {id_: competency_name(said, reply, id_) for id_ in role.competencies}
        for id_, title in {role.id: said.of(role.title), **titles}.items():
            rows.append(Row((title, *(score(said, values[id_]) for values in of)), strong=id_ == role.id))
    caption = said("group-file-part", groups=said.names(called))
    return Table(caption, (said("profile-competency"), *called), tuple(rows), note)


def stands_out(said: Speech, reply: GroupProfile) -> tuple[str, ...]:
    """Where views differ most, highest and lowest, and what the research found on either."""
    content, kept, group = reply.content, reply.picture, reply.content.group
    lines = []
    if kept.spread:
        competency, apart = names(said, content, (kept.spread.id,)), said.number(kept.spread.deviation)
        lines.append(said("picture-spread", competency=competency, deviation=apart))
    if kept.highest:
        for line, ids in ((group.highest_line, kept.highest), (group.lowest_line, kept.lowest)):
            lines.append(said.of(line).format(competencies=names(said, content, ids)))
    told = {
        "noot_onderhandelen": "onderhandelen" in kept.lowest,
        "noot_oordeelsvorming": "oordeelsvorming" in kept.highest,
    }
    return (*lines, *(said.of(note) for note in group.notes if told.get(note.id)))


def _profile_talk(said: Speech, reply: GroupProfile) -> tuple[Section, ...]:
    """What stands out, then what to ask each other."""
    striking = Section(said("pdf-stands-out"), stands_out(said, reply))
    sections = [striking] if striking.paragraphs else []
    if hidden_line(said, reply) and not reply.picture.groups:
        sections.append(Section(said("picture-group-title"), (hidden_line(said, reply),)))
    prompts = tuple(said.of(prompt) for prompt in reply.content.group.prompts)
    return (*sections, Section(said("picture-agenda"), bullets=prompts))
