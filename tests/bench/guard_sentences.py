"""Sentences with data about people in them, made by lot, and ordinary ones that must pass.

Everything is invented from a fixed seed: no number below was given to anybody on purpose. The sentences are what chairs
and coordinators could type where a name or a choice is asked. The names of people in them are never found by design.
"""

import random
from collections.abc import Callable, Mapping, Sequence

from stdnum.iso7064 import mod_97_10

from dialogs.understanding.guard import Finding, is_bsn
from tests.months import EN_MONTHS, NL_MONTHS

PER_TYPE = 800

Dice = random.Random

_SENTENCES = (
    "{}",
    "UVO over {}",
    "Overleg Jansen, {}",
    "{} (Top400)",
    "Mo, {}, wijkteam en school",
    "ronde met {} erbij",
    "Bespreken: {}.",
    "jongen van 14 {} thuiszitter",
    "neem contact op: {}, graag voor vrijdag",
    "UVO AB-3K7QXZ {} politie, school",
    "moeder belt nog over {}",
    "Case meeting about {}",
    "team Noord\n{}\nteam Oost",
)

_SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

_STREETS = (
    "Dorpsstraat", "Kerkweg", "Beatrixlaan", "Prinsengracht", "Stationsplein", "Molendijk", "Wilgenkade",
    "Hof van Holland",
)  # fmt: skip


def _digits(dice: Dice, many: int) -> str:
    return "".join(str(dice.randrange(10)) for _ in range(many))


def a_bsn(dice: Dice) -> str:
    while not is_bsn(digits := f"{dice.randrange(1, 10)}{_digits(dice, 8)}"):
        pass
    return digits


def _bsn(dice: Dice) -> str:
    d = a_bsn(dice)
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in d)
    return dice.choice(
        (
            d,
            f"BSN {d}",
            f"bsn: {d}",
            f"{d[:4]}.{d[4:6]}.{d[6:]}",
            f"{d[:3]} {d[3:6]} {d[6:]}",
            f"{d[:3]}-{d[3:6]}-{d[6:]}",
            f"{d[:3]}.{d[3:6]}.{d[6:]}",
            f"{d[:2]} {d[2:4]} {d[4:6]} {d[6:]}",
            wide,
            f"bsn{d}",
            f"burgerservicenummer {d}",
            f"{d[:5]}\u200b{d[5:]}",
            f"{d[:4]}\u00a0{d[4:6]}\u00a0{d[6:]}",
            f"{d[:3]}–{d[3:6]}–{d[6:]}",
            " ".join(d),
            f"{d[:3]}, {d[3:6]}, {d[6:]}",
        )
    )


def _born(dice: Dice) -> str:
    year, month, day = dice.randrange(1950, 2021), dice.randrange(1, 13), dice.randrange(1, 29)
    name, english, short = (names[month - 1] for names in (NL_MONTHS, EN_MONTHS, _SHORT))
    return dice.choice(
        (
            f"{day:02}-{month:02}-{year}",
            f"{day}-{month}-{year}",
            f"{day}/{month}/{year % 100:02}",
            f"{day} {name} {year}",
            f"geb. {day}-{month}-{year}",
            f"geboren op {day} {name} {year}",
            f"{day:02}.{month:02}.{year}",
            f"{year}-{month:02}-{day:02}",
            f"{day} {short} {year}",
            f"{day} {short}. '{year % 100:02}",
            f"{english} {day}, {year}",
            f"{day} {english} {year}",
            f"born {day} {english} {year}",
            f"{day:02} {month:02} {year}",
            f"{day}-{short}-{year}",
            f"{day:02}{month:02}{year}",
            f"geb {day}/{month}",
            f"{day} {name.upper()} {year}",
            f"geboren in {year}",
            f"{day:02}-{month:02}-{year % 100:02}",
            f"the {day}th of {english} {year}",
            f"{day} {month} {year % 100:02}",
            f"wordt 18 op {day} {name}",
        )
    )


def _phone(dice: Dice) -> str:
    m, a = _digits(dice, 8), _digits(dice, 7)
    return dice.choice(
        (
            f"06-{m}",
            f"06{m}",
            f"06 {m}",
            f"06 {m[:2]} {m[2:4]} {m[4:6]} {m[6:]}",
            f"+316{m}",
            f"+31 6 {m}",
            f"+31 (0)6 {m}",
            f"0031 6 {m}",
            f"020-{a}",
            f"(020) {a[:3]} {a[3:5]} {a[5:]}",
            f"020 {a[:3]} {a[3:]}",
            f"0318-{a[:6]}",
            f"tel. {a[:3]} {a[3:]}",
            f"06.{m[:2]}.{m[2:4]}.{m[4:6]}.{m[6:]}",
            f"+32 475 {a[:2]} {a[2:4]} {a[4:6]}",
            f"06-{m[:4]} {m[4:]}",
            f"nul zes, {m[:4]}, {m[4:]}",
        )
    )


def _iban(dice: Dice) -> str:
    bank, account = dice.choice(("ABNA", "INGB", "RABO", "SNSB", "TRIO")), _digits(dice, 10)
    whole = f"NL{mod_97_10.calc_check_digits(f'{bank}{account}NL')}{bank}{account}"
    spaced = " ".join(whole[i : i + 4] for i in range(0, len(whole), 4))
    number = _digits(dice, 18)
    german = f"DE{mod_97_10.calc_check_digits(number + 'DE')}{number}"
    return dice.choice(
        (whole, spaced, f"IBAN {spaced}", whole.lower(), f"rek. {whole}", german, spaced.replace(" ", "."))
    )


def _mail(dice: Dice) -> str:
    who = dice.choice(("anna.devries", "m.jansen", "info", "fatima_b", "j.van.dijk+werk", "chris"))
    where = dice.choice(("voorbeeld.nl", "gemeente-x.example", "mail.school.example", "politie.example"))
    return dice.choice(
        (
            f"{who}@{where}",
            f"<{who}@{where}>",
            f"{who.upper()}@{where}",
            f"mailto:{who}@{where}",
            f"{who}＠{where}",
            f"{who} at {where.replace('.', ' punt ')}",
        )
    )


def _address(dice: Dice) -> str:
    street, house = dice.choice(_STREETS), dice.randrange(1, 400)
    post, letters = f"{dice.randrange(1000, 9999)}", dice.choice(("AB", "KL", "XE", "CD", "ZN"))
    return dice.choice(
        (
            f"{street} {house}, {post} {letters}",
            f"{post}{letters} {house}",
            f"{post} {letters} {house}",
            f"{street} {house}",
            f"{street} {house} {post}{letters} Utrecht",
            f"{post}{letters.lower()} {house}",
            f"{street} {house}a, {post} {letters}",
            f"{post} {letters.lower()} {house}",
            f"{post} {letters} nr. {house}",
            f"woont {street} {house}",
            f"{street} nummer {house}",
        )
    )


def _case(dice: Dice) -> str:
    office, number, year = f"{dice.randrange(1, 24):02}", _digits(dice, 6), f"{dice.randrange(15, 27)}"
    return dice.choice(
        (
            f"{office}/{number}-{year}",
            f"parketnummer {office}/{number}-{year}",
            f"{office}-{number}-{year}",
            f"{office}.{number}.{year}",
            f"zaaknummer {number}",
            f"C/{office}/{number} / JE RK {year}-12",
            f"PL1300-20{year}{number}",
            f"dossiernr. {number[:5]}",
            f"ECLI:NL:RBAMS:20{year}:{number[:4]}",
            f"200.{number[:3]}.{number[3:]}/01",
            f"cliëntnummer: {number}",
            f"mutatienummer {number}{year}",
            f"case number {number}",
            f"zaak {office}/{number}{year}",
            f"zaak {number[:4]}",
        )
    )


def _medical(dice: Dice) -> str:
    illness = dice.choice(
        ("ADHD", "autisme", "PTSS", "een depressie", "borderline", "epilepsie", "een eetstoornis", "schizofrenie")
    )
    drug = dice.choice(("ritalin", "Concerta", "abilify", "methadon", "fluoxetine", "quetiapine", "oxazepam"))
    code = f"{dice.choice('FXZ')}{dice.randrange(10, 99)}.{dice.randrange(10)}"
    return dice.choice(
        (
            f"heeft {illness}",
            f"{illness}, {drug}",
            code,
            f"diagnose {code}",
            f"{drug} {dice.randrange(5, 60)} mg",
            f"jongen met {illness}",
            f"IQ {dice.randrange(50, 85)}",
            f"slikt {drug}",
            f"DSM-5 {illness}",
            f"{illness.upper()}",
            f"moeder is verslaafd, {illness}",
            f"suïcidaal en {illness}",
            "dementie",
            f"{drug}gebruik",
        )
    )


def _family(dice: Dice) -> str:
    name = dice.choice(("Sem", "Emma", "Youssef", "Noor", "Jaylano", "Kaoutar", "Thijs", "Xanthe", "Djenna", "Merijn"))
    one = dice.choice(("moeder", "vader", "zusje", "broer", "opa", "oma", "tante", "stiefvader", "pleegmoeder", "zoon"))
    english = dice.choice(("mum", "dad", "mother", "brother", "sister", "grandma", "stepfather", "uncle"))
    return dice.choice(
        (
            f"de {one} van {name}",
            f"de {one} van {name.lower()}",
            f"{name}'s {one}",
            f"{name}s {one}",
            f"{name} z'n {one}",
            f"haar {one} {name}",
            f"de {one} heet {name}",
            f"de ouders van {name}",
            f"gezin van {name}",
            f"de {one} van {name} belde",
            f"the {english} of {name}",
            f"{name}'s {english}",
            f"her {english} {name}",
            f"the parents of {name}",
            f"{name} and her {english}",
        )
    )


def _plate(dice: Dice) -> str:
    signs = [dice.choice("BDFGHJKLNPRSTVXZ") for _ in range(4)]
    a, b = f"{dice.randrange(10, 99)}", f"{dice.randrange(100, 999)}"
    two, three = "".join(signs[:2]), "".join(signs[:3])
    return dice.choice(
        (
            f"{two}-{b}-{signs[2]}",
            f"{signs[0]}-{b}-{signs[1]}{signs[2]}",
            f"{a}-{three}-{b[0]}",
            f"{b[0]}-{three}-{a}",
            f"{a}-{two}-{signs[2]}{signs[3]}",
            f"{two}-{signs[2]}{signs[3]}-{a}",
            f"kenteken {two}{b}{signs[2]}",
            f"kenteken: {two} {b} {signs[2]}".lower(),
            f"auto {a}-{two}-{b[:2]}",
            f"{two}{b}{signs[2]}",
        )
    )


def _long(dice: Dice) -> str:
    many = dice.randrange(7, 16)
    d = f"{dice.randrange(1, 10)}{_digits(dice, many - 1)}"
    return dice.choice((d, f"nr {d}", f"{d[:3]} {d[3:]}", f"V-nummer {d[:10]}", f"ID{d}", f"kenmerk {d[:4]}-{d[4:]}"))


TYPES: Mapping[Finding, Callable[[Dice], str]] = {
    Finding.BSN: _bsn,
    Finding.DATE: _born,
    Finding.PHONE: _phone,
    Finding.IBAN: _iban,
    Finding.MAIL: _mail,
    Finding.ADDRESS: _address,
    Finding.CASE: _case,
    Finding.PLATE: _plate,
    Finding.MEDICAL: _medical,
    Finding.FAMILY: _family,
    Finding.DIGITS: _long,
}

_NAMES = (
    "Regio {}",
    "Team {}",
    "Zorg- en Veiligheidshuis {}",
    "Jeugdbeschermingstafel {}",
    "Ronde {n} van {d} november",
    "{} {y}",
    "Voorjaar {y}-{z}",
    "{} {y}/{z}",
    "Team 0-100",
    "Wijkteam {}, school, politie",
    "Samenwerking {} {n}",
    "Top{n}00 {}",
    "Groep {n} tot {d} jaar",
    "18-/18+ {}",
    "{} najaar '26",
    "Kwartaal {k} {y}",
    "Q{k} {y} {}",
    "Overleg {d} maart 14.00-16.00",
    "Ronde van {d}-{k}",
    "Dinsdag {d} november {y}",
    "{} fase {k}.{n}",
    "Pilot {} 2.0",
    "Route {n}, deel {k}",
    "Wijk {p} {}",
    "24/7 bereikbaar {}",
    "AB-3K7QXZ",
    "{} [{n}]",
    "1e lijn {}",
    "Regio's {} en {}",
    "Team {} ({n} mensen)",
    "Round {n} of May {y}",
    "Region {} {y}",
    "{}: {n} van {d}",
    "{n}-{d} jaar {}",
    "Avond {d}:30 uur",
    "100% {}",
    "{n}.000 gezinnen",
    "€ {n}.500 budget {}",
    "school 't Palet, GGD, leerplicht",
    "Buurtteam {}\nGGD {}\nLeerplicht",
    "UVO {} week {d}",
    "Domein zorg & {}",
    "Convenant {y}",
    "Actieplan {y}, versie {k}",
    "maart tot en met mei {y}",
    "Straatcoaches {}",
    "Marktplein {}",
    "Onderweg naar {}",
    "Samen {} mei {y}",
    "{} in {y} op koers",
    "{d} dagen {}",
    "De {n} van {}",
    "Jeugd {d}+ {}",
    "Decembergroep {d}",
    "Mei-ronde {n}",
    "Deze zaak {n} {}",
    "Case study {}",
    "Groep at Noord",
    "Team Parkweg {d}",
    "Wijkteam Kerkstraat {n}a",
    "Buurtteam 101{n}-102{n}",
    "€ {n}.000.000",
    "{n}.000.000 inwoners",
    "Groep {n}-10-12",
    "Jeugd-GGZ {}",
    "Expertteam autisme {}",
    "RvdK, GI {} en politie",
    "Jeugdbescherming {y}",
)


_PLACES = (
    "Noord", "Oost", "Zuid-West", "Utrecht", "Den Haag", "'s-Hertogenbosch", "Súdwest-Fryslân", "Kop van Zuid",
    "Gooi",
)  # fmt: skip


def _clean(dice: Dice) -> str:
    year = dice.randrange(2026, 2028)
    said = dice.choice(_NAMES)
    while "{}" in said:
        said = said.replace("{}", dice.choice(_PLACES), 1)
    facts = {
        "n": dice.randrange(1, 10),
        "d": dice.randrange(10, 24),
        "k": dice.randrange(1, 5),
        "y": year,
        "z": year + 1,
    }
    return said.format(p=dice.randrange(1, 20), **facts)


def sentences(finding: Finding) -> Sequence[str]:
    """The same for ever: every type throws its own dice."""
    dice = random.Random(f"guard {finding}")
    make = TYPES[finding]
    return [dice.choice(_SENTENCES).format(make(dice)) for _ in range(PER_TYPE)]


def clean() -> Sequence[str]:
    dice = random.Random("guard clean")
    return [_clean(dice) for _ in range(3 * PER_TYPE)]
