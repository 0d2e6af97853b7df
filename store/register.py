"""The register: of every table and column why it is kept, how long, of whom it is and who sees it (register.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from dialogs.faults import ValueFault
from dialogs.instruments.yaml_files import read_yaml
from dialogs.terms import Term

_FILE = Path(__file__).with_name("register.yaml")
OnErasure = Literal["row", "blank", "heir", "stays"]


class RegisterFault(ValueFault):
    """A term an operator asks for cannot be used; `values` say which."""


@dataclass(frozen=True)
class RetentionClass:
    """How long. Without a term nothing of a person is in it, and `until` says what ends it."""

    term: Term | None
    since: str
    until: str
    level: str
    least: int
    most: int
    setting: str
    # The class that this one is kept at least as long as.
    as_long_as: str = ""

    def term_of(self, name: str, amount: int) -> Term:
        """Return the term an operator asks for, in this class's own unit. Raises RegisterFault outside its bounds."""
        if self.term is None or not self.least <= amount <= self.most:
            raise RegisterFault("term-out-of-bounds", name=name, amount=amount, least=self.least, most=self.most)
        return Term(months=amount) if self.term.months else Term(days=amount)


@dataclass(frozen=True)
class PersonReference:
    """A column that points at somebody. `theirs`: the row is handed over to them. `to` is what the column holds of
    them, the name of a column of `people`."""

    how: OnErasure
    theirs: bool
    to: str = "id"
    value: Any = None
    clears: Mapping[str, Any] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True)
class RetentionRule:
    class_: str = ""
    since: str = ""
    when: str = ""
    with_: str = ""
    # Not by the sweep, but in a way of its own.
    apart: bool = False


@dataclass(frozen=True)
class Column:
    """What it is for and who sees it. `holds`: for each kind of thing it keeps, field -> what that is."""

    what: str
    sees: str
    holds: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class TableEntry:
    purpose: str
    goes: tuple[RetentionRule, ...]
    person: Mapping[str, PersonReference]
    through: str
    of_nobody: str
    # Column with a name -> the column that says whose.
    names: Mapping[str, str]
    day: str
    columns: Mapping[str, Column]
    # Columns that only the last release reads and writes (store.last_release): they go with the row.
    last_release: Mapping[str, str] = field(default_factory=dict)

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(rule.class_ for rule in self.goes if rule.class_)


@dataclass(frozen=True)
class Register:
    classes: Mapping[str, RetentionClass]
    purposes: Mapping[str, str]
    tables: Mapping[str, TableEntry]

    def terms(self, shared: Mapping[str, int], asked: Mapping[str, int]) -> Mapping[str, Term]:
        """Map each class to its term. `shared`: setting -> its value; `asked`: class -> amount, which goes first.

        Raises RegisterFault for an unknown class, an amount out of bounds, or one that is shorter than another class
        that goes with this one. Where nobody asked, it is as long as that one.
        """
        known = {name for name, class_ in self.classes.items() if class_.term}
        if unknown := sorted(set(asked) - known):
            raise RegisterFault("no-class", name=unknown[0], classes=", ".join(sorted(known)))
        terms = {}
        for name, class_ in self.classes.items():
            amount = asked.get(name, shared.get(class_.setting))
            if term := class_.term_of(name, amount) if amount is not None else class_.term:
                terms[name] = term
        for name, class_ in self.classes.items():
            if class_.as_long_as and terms[name].months < (least := terms[class_.as_long_as]).months:
                if name in asked:
                    other = class_.as_long_as
                    raise RegisterFault("term-shorter", name=name, amount=asked[name], other=other, least=least.months)
                terms[name] = least
        return terms


def _mention(raw: Any) -> PersonReference:
    given = {raw: "id"} if isinstance(raw, str) else dict(raw)
    theirs = bool(given.pop("theirs", False))
    clears: Any = given.pop("clears", {})
    to = str(given.pop("of", "people.id")).removeprefix("people.")
    ((how, value),) = given.items()
    match how:
        case "row":
            return PersonReference("row", True, str(value).removeprefix("people."))
        case "heir":
            return PersonReference("heir", True, value=value)
        case "blank":
            return PersonReference("blank", theirs, to, value=value, clears=clears)
        case "stays":
            return PersonReference("stays", False, why=value)
    raise ValueError(f"{how!r} is no way to erase")


def _table_entry(raw: Mapping[str, Any]) -> TableEntry:
    columns = {
        name: Column(about["text"], about["sees"], about.get("holds", {}))
        if isinstance(about, dict)
        else Column(about, raw["sees"])
        for name, about in raw["columns"].items()
    }
    return TableEntry(
        purpose=raw["purpose"],
        goes=tuple(
            RetentionRule(
                rule.get("class", ""),
                rule.get("since", ""),
                rule.get("when", ""),
                rule.get("with", ""),
                rule.get("apart", False),
            )
            for rule in raw["goes"]
        ),
        person={name: _mention(about) for name, about in raw.get("person", {}).items()},
        through=raw.get("through", ""),
        of_nobody=raw.get("of_nobody", ""),
        names=raw.get("name", {}),
        day=raw.get("day", ""),
        columns=columns,
        last_release=raw.get("last_release", {}),
    )


def _class(raw: Mapping[str, Any]) -> RetentionClass:
    term = None if "until" in raw else Term(raw.get("days", 0), raw.get("months", 0))
    return RetentionClass(
        term=term,
        since=raw.get("since", ""),
        until=raw.get("until", ""),
        level=raw["level"],
        least=raw.get("least", 0),
        most=raw.get("most", 0),
        setting=raw.get("setting", ""),
        as_long_as=raw.get("as_long_as", ""),
    )


@cache
def register() -> Register:
    raw = read_yaml(_FILE)
    return Register(
        classes={name: _class(entry) for name, entry in raw["classes"].items()},
        purposes=raw["purposes"],
        tables={name: _table_entry(entry) for name, entry in raw["tables"].items()},
    )


def _term_in_dutch(class_: RetentionClass) -> str:
    if class_.term is None:
        return f"tot {class_.until}"
    amount, unit = (class_.term.months, "maanden") if class_.term.months else (class_.term.days, "dagen")
    if not amount:
        return f"tot en met {class_.since}"
    bounds = f"in te stellen van {class_.least} tot en met {class_.most}"
    if class_.as_long_as:
        bounds += f", ten minste zo lang als {class_.as_long_as}"
    return f"{amount} {unit} nadat {class_.since} ({bounds})"


def _fields(of: Mapping[str, str]) -> str:
    return ", ".join(f"{name}: {what}" for name, what in of.items()) or "niets"


_INTRO = """# Verwerkingsregister

Wat Regiebot bewaart, waarvoor, hoe lang en wie het ziet: elke tabel en elke kolom. Dit bestand komt uit
`store/register.yaml` met `regiebot register`; een test houdt het bij het schema.

De grondslag per doel, de verwerkingsverantwoordelijke en de ontvangers buiten Regiebot stelt de organisatie vast
(`REGIEBOT_NOTICE`). Toestemming is geen grondslag. Partijen, risico's en maatregelen staan in de [DPIA](dpia.md).

"Jij" is hier de mens over wie de rij gaat. Staat er een klasse "met `round`", dan gaat een rij weg met de rij waar die
kolom naar wijst. Namen van tabellen en kolommen zijn die van de database.

Wat iemand in een gewone zin typt, vergelijkt de bot op de eigen machine met een vaste lijst voorbeelden. Er is geen
AI-dienst en er gaat niets voor naar buiten. De zin wordt daarvoor niet bewaard. Vraagt de bot terug, dan wacht in
`pending` wat bij het antwoord nodig is: een opdracht met wat erachter hoort. Dat kan een dag zijn, een naam of
mailadres van wie wordt uitgenodigd, en soms de zin zelf.

## Tussen organisaties

Elke rij is van één organisatie (`tenant`); `organisations`, `partnerships`, `switches` en `sweeps` zijn van de hele
installatie. Staan twee organisaties samen (`partnerships`), dan kan een coördinator een ronde ook voor mensen van de
ander openstellen. Hun antwoorden blijven rijen van hun eigen organisatie. Over gaat alleen: de ronde zelf naar wie
meedoet, aantallen naar de organisatie van de ronde, en bij het sluiten één keer wat het groepsbeeld nodig heeft. De
[DPIA](dpia.md#wat-er-tussen-organisaties-gaat) zegt per stuk wat, naar wie en wanneer. De grondslag is die van het
doel `rondes` en `coordineren`, bij elk van de organisaties. Een onderlinge regeling (artikel 26 AVG) maken mensen,
niet de bot.

Een organisatie die stopt, krijgt haar rijen mee als JSON en laat ze weggooien (`regiebot organisations remove --purge
--export`). Gesloten rondes waaraan anderen meededen en wat `ledger` van haar mensen in rondes van anderen heeft, gaan
dan over op die anderen, zonder de naam van de coördinator.
"""
_ERASED = {
    "row": "de rij gaat weg",
    "blank": "de kolom wordt leeg",
    "heir": "de rij gaat weg, of gaat over op de ander",
    "stays": "blijft",
}


def as_markdown() -> str:
    """Write the register for people: docs/verwerkingsregister.md."""
    whole = register()
    lines = [_INTRO, "## Hoe lang", "", "| klasse | termijn | bescherming |", "|---|---|---|"]
    lines += [f"| {name} | {_term_in_dutch(class_)} | {class_.level} |" for name, class_ in whole.classes.items()]
    lines += ["", "## Waarvoor", "", "| doel | omschrijving | tabellen |", "|---|---|---|"]
    for name, what in whole.purposes.items():
        tables = ", ".join(f"`{table}`" for table, entry in whole.tables.items() if entry.purpose == name)
        lines.append(f"| {name} | {what} | {tables} |")
    lines += ["", "## Per tabel"]
    for table, entry in whole.tables.items():
        goes = [rule.class_ or f"met `{rule.with_}`" for rule in entry.goes]
        lines += ["", f"### {table}", "", f"Doel: {entry.purpose}. Klasse: {', '.join(goes)}."]
        if entry.of_nobody:
            lines += ["", f"Van niemand: {entry.of_nobody}."]
        lines += ["", "| kolom | waarvoor | wie ziet die | bij wissen |", "|---|---|---|---|"]
        for column, about in entry.columns.items():
            mention = entry.person.get(column)
            erased = "" if mention is None else _ERASED[mention.how] + (f": {mention.why}" if mention.why else "")
            lines.append(f"| {column} | {about.what} | {about.sees} | {erased} |")
        lines += [f"| {name} | {what} | niemand | |" for name, what in entry.last_release.items()]
        for column, about in entry.columns.items():
            if about.holds:
                lines += ["", f"Wat `{column}` bewaart:", "", "| vraag | inhoud |", "|---|---|"]
                lines += [f"| {name} | {_fields(of)} |" for name, of in about.holds.items()]
    return "\n".join(lines) + "\n"
