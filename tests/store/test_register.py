"""The register and the schema say the same: every table, column, term and key of a person (norms A1, A23, A30)."""

import pytest
from sqlalchemy import MetaData, Table

from dialogs.terms import UNSENT_CLASS, UNSENT_DAYS, USUAL_TERMS, Term
from store.register import Register, RegisterFault, register
from store.retention import CONDITIONS
from store.schema import metadata, people

# Columns that hold somebody, also where no foreign key says so.
OF_SOMEBODY = {"person", "partner", "user", "account", "conversation", "asked_by", "coordinator", "chair", "members"}


def faults(said: Register, schema: MetaData) -> list[str]:
    """What the register lacks for this schema, or has too much."""
    found = [f"{name}: in one of the two only" for name in {*schema.tables} ^ {*said.tables}]
    for table in schema.tables.values():
        kept = said.tables.get(table.name)
        if kept is None:
            continue
        found += [f"{table.name}.{name}: in one of the two only" for name in {*table.c.keys()} ^ {*kept.columns}]
        found += [f"{table.name}.{name}: nothing said" for name, column in kept.columns.items() if not column.what]
        found += [f"{table.name}: {name}: no class" for name in kept.classes if name not in said.classes]
        found += [f"{table.name}: {kept.purpose}: no purpose" for _ in [0] if kept.purpose not in said.purposes]
        found += [f"{table.name}: never goes" for _ in [0] if not kept.goes]
        found += [f"{table.name}: {rule.when}" for rule in kept.goes if rule.when and rule.when not in CONDITIONS]
        found += _keys(said, table)
    found += [f"{name}: no term" for name, known in said.classes.items() if (known.term is None) == (not known.until)]
    return found


def _keys(said: Register, table: Table) -> list[str]:
    """Whoever a row points at is in what is handed over and erased, or it is said why not."""
    kept = said.tables[table.name]
    if kept.of_nobody or table.name == people.name:
        return []
    pointing = {column.name for column in table.c for key in column.foreign_keys if key.column.table.name == "people"}
    missing = [
        f"{table.name}.{name}: of whom?" for name in (pointing | OF_SOMEBODY & {*table.c.keys()}) - {*kept.person}
    ]
    # A row that goes with a row of somebody is theirs as well, and so are its columns.
    above = {key.column.table.name for column in table.c for key in column.foreign_keys if key.ondelete == "CASCADE"}
    owned = [name for name in above if {said.tables[name].goes[0].class_} & {"scans", "halverwege", "uvos"}]
    if owned and not kept.through and not any(mention.theirs for mention in kept.person.values()):
        missing.append(f"{table.name}: goes with {owned}, but is nobody's")
    personal = bool(kept.person or kept.through)
    missing += [f"{table.name}: {name} has no term" for name in kept.classes if personal and said.classes[name].until]
    return missing


def test_every_column_is_in_the_register_with_a_purpose_and_a_term() -> None:
    assert faults(register(), metadata) == []


def _with(extra: str) -> list[str]:
    schema = MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(schema)
    table = schema.tables["agenda"]
    match extra:
        case "table":
            Table("more", schema)
        case "column":
            table.append_column(metadata.tables["people"].c.locale._copy())
        case "key":
            table.append_column(metadata.tables["invitations"].c.asked_by._copy())
    return faults(register(), schema)


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ("table", ["more: in one of the two only"]),
        ("column", ["agenda.locale: in one of the two only"]),
        ("key", ["agenda.asked_by: in one of the two only", "agenda.asked_by: of whom?"]),
    ],
)
def test_what_is_missing_is_named(extra: str, told: list[str]) -> None:
    assert _with(extra) == told


def test_a_class_needs_a_term_and_stays_within_its_bounds() -> None:
    said = register()
    assert said.terms({"keep_months": 6}, {"berichten": 30, "uvos": 3}) == {
        **{name: known.term for name, known in said.classes.items() if known.term},
        **dict.fromkeys(("scans", "rondes", "mensen"), Term(months=6)),
        "uvos": Term(months=3),
        "berichten": Term(days=30),
    }
    for asked in ({"berichten": 5}, {"scans": 121}, {"sleutels": 1}, {"schakelaars": 1}, {"nothing": 1}):
        with pytest.raises(RegisterFault, match=next(iter(asked))):
            said.terms({}, asked)


@pytest.mark.parametrize(
    ("shared", "asked", "months"),
    [
        ({}, {}, 60),
        ({"keep_months": 60}, {}, 60),
        ({"keep_months": 61}, {}, 61),
        ({"keep_months": 61}, {"rondes": 12}, 60),
        ({}, {"rondes": 72}, 72),
        ({}, {"groepsbeelden": 24}, 24),
        ({}, {"groepsbeelden": 12, "rondes": 12}, 12),
        ({}, {"groepsbeelden": 23}, None),
        ({"keep_months": 61}, {"groepsbeelden": 60}, None),
    ],
)
def test_no_picture_goes_before_who_was_in_it(
    shared: dict[str, int], asked: dict[str, int], months: int | None
) -> None:
    if months is None:
        with pytest.raises(RegisterFault, match="term-shorter"):
            register().terms(shared, asked)
    else:
        assert register().terms(shared, asked)["groepsbeelden"] == Term(months=months)


def test_what_people_are_told_is_what_the_register_says() -> None:
    terms = {name: term.months or term.days for name, term in register().terms({}, {}).items()}
    assert {name: terms[name] for name in USUAL_TERMS} == USUAL_TERMS
    assert terms[UNSENT_CLASS] == UNSENT_DAYS
