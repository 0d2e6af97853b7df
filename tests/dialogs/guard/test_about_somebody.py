"""What a round or a group is called after: no case and nobody in one, but what works together and who leads."""

import random
import string

import pytest

from dialogs.instruments.definition import Question
from dialogs.instruments.library import Library
from dialogs.understanding.guard import Finding, find_in_case_code
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.private.about_somebody import is_about_somebody
from dialogs.understanding.private.beside_code import tells_of_somebody
from dialogs.understanding.reading import read
from dialogs.understanding.vocabulary import vocabulary
from tests.bench import guard_sentences
from tests.bench.guard import CORPUS
from tests.dialogs.test_guard import TODAY

REFUSED = (
    "casus van Kevin", "casus over Kevin Jansen", "dossier van Kevin", "overleg rond Kevin Jansen",
    "plan van aanpak Kevin", "ouders Kevin", "jongere K. de Vries", "Kevin, 14 jaar",
    "jongen van 14 uit de Dorpsstraat", "the case of Kevin", "Kevin's case", "the Smith family", "casus van xhafa",
    "The case of Xhafa", "casus Kevin", "dossier Kevin", "meisje, 15 jaar", "Kevin (14)", "Kevin J.", "K. Jansen",
    "Kevin Jansen", "zaak rond Kevin", "de zaak-Kevin", "Kevin zijn casus", "Kevins dossier", "het gezin van Kevin",
    "meeting about Kevin", "plan for Kevin", "action plan for Kevin", "gesprek over kevin", "girl of 15",
    "15-year-old boy", "14-jarige jongen", "young person K. de Vries", "client K.", "Kevin 14 jr", "verdachte Kevin",
    "slachtoffer Xhafa", "casus K.J.", "dossier K. Jansen", "CASUS VAN KEVIN", "Overleg inzake Kevin", "parents Kevin",
)  # fmt: skip
ALLOWED = (
    "Samenwerking Jeugd Noord", "Regio Kennemerland", "Veiligheidshuis Kennemerland", "team van Anna",
    "overleg rond de wijk Zuid", "plan van aanpak jeugd 2027", "casusoverleg Noord", "dossier wonen",
    "jongeren van 14 tot 18 jaar", "Jeugd 14-18 jaar", "Team Anna", "Team Anna 10 jaar", "Noord, 3 jaar",
    "Regio West 10 jaar", "casus van de week", "case of the week", "the police family", "Zaak en Zorg", "Ouders Noord",
    "oudertafel Zuid", "overleg rond Rotterdam", "plan van aanpak Zuid", "overleg van Anna", "Groep van Kevin",
    "casus van Noord", "Overleg over jeugd", "Purmerend", "Plan van aanpak Purmerend", "Slachtofferhulp Nederland",
    "jongeren Zuid", "Anna en Bram", "Kind en gezin", "kind van de rekening", "case load North", "parents' evening",
    "Plan voor Utrecht", "plan for Leeds", "Meeting about housing", "Family team", "Jeugd t/m 23 jaar",
)  # fmt: skip
# What is known to get through, or to be refused: said on the page, and changed here when it changes.
MISSED = ("Xhafa", "Xhafa, 14 jaar", "overleg rond Xhafa", "kevin", "de jongen uit de Dorpsstraat")


def _name_of_round(library: Library) -> Question:
    instruments = (entry.instrument for entry in library.entries() if entry.instrument)
    return next(one for instrument in instruments for one in instrument.questions if one.id == "ronde_naam")


@pytest.mark.parametrize("said", REFUSED)
def test_no_round_is_called_after_somebody(library: Library, said: str) -> None:
    asked = _name_of_round(library)
    assert read(asked, said, vocabulary(), TODAY) == Trouble("trouble-private", {"finding": "family"})


@pytest.mark.parametrize("said", ALLOWED)
def test_a_round_is_called_after_what_works_together(library: Library, said: str) -> None:
    asked = _name_of_round(library)
    assert read(asked, said, vocabulary(), TODAY) == Read(said)


@pytest.mark.parametrize("said", MISSED)
def test_what_gets_through_is_known(said: str) -> None:
    assert not is_about_somebody(said)


def test_no_ordinary_name_is_taken_for_somebody() -> None:
    files = [(CORPUS / name).read_text("utf-8") for name in ("tuned.tsv", "held_out.tsv")]
    rows = [line.split("\t") for file in files for line in file.splitlines()]
    clean = [row[1] for row in rows if row[0] == "none"] + [*guard_sentences.clean()]
    assert [text for text in clean if is_about_somebody(text)] == []


@pytest.mark.parametrize(
    ("code", "finding"),
    [
        *((code, Finding.FAMILY) for code in ("JA-NSEN12", "KE-V1N123", "AB-KEV123", "AB-JANS12", "AB-12SEM3")),
        *((code, Finding.DATE) for code in ("AB-2012KJ", "KJ-12MRT2", "PI-ET1990", "KJ-042012", "KJ-12N0V8")),
        *((code, None) for code in ("AB-3K7QXZ", "ZX-ABC234", "AB-2026KJ", "AB-222222", "AB-123456", "CD-4M8RYW")),
    ],
)
def test_a_code_tells_no_name_and_no_birth(code: str, finding: Finding | None) -> None:
    assert find_in_case_code(code, TODAY) is finding


def test_of_the_codes_that_are_drawn_few_are_refused() -> None:
    draw = random.Random(7)
    letters = [one for one in string.ascii_uppercase if one not in "IO"]
    signs = [*string.digits, *letters]
    codes = ["".join(draw.choices(letters, k=2)) + "-" + "".join(draw.choices(signs, k=6)) for _ in range(4000)]
    refused = sum(find_in_case_code(code, TODAY) is not None for code in codes)
    assert refused / len(codes) < 0.006


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        *((said, True) for said in ("nieuwe uvo AB-3K7QXZ (Kevin J.) morgen 14:00", "AB-3K7QXZ de moeder komt niet")),
        *((said, True) for said in ("AB-3K7QXZ (Kevin)", "new UVO AB-3K7QXZ Kevin J.", "AB-3K7QXZ mum is ill")),
        *((said, False) for said in ("AB-3K7QXZ (dinsdag)", "de moeder komt niet", "AB-3K7QXZ overdragen aan Anna")),
        *((said, False) for said in ("AB-3K7QXZ (Noord)", "verzet AB-3K7QXZ, ik moet naar mijn moeder")),
    ],
)
def test_somebody_beside_a_code_is_told(said: str, tells: bool) -> None:
    assert tells_of_somebody(said) is tells
