"""Numbers of cases: of courts and police by their form, of any organisation by its letters before the number."""

import re

from dialogs.patterns import lazy_compile

_FORMS = lazy_compile(
    # Parketnummer: 13/123456-22. Civil: C/13/678901. Court of appeal: 200.123.456/01. Police: PL1300-2026123456.
    r"(?<!\d)\d\d[/\-. ]\d{6}[/\-. ]\d\d(?!\d)|\bC/\d\d/\d{2}|(?<!\d)200\.\d{3}\.\d{3}(?:/\d\d)?(?!\d)"
    r"|\bECLI:\w|\bPL ?\d{4}[ \-]?\d",
    re.IGNORECASE,
)
# A number that is no year; or a year or its last two, and a number behind it that is no year: 24-1187, JB/2024/0933.
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DATED = rf"(?:(?:19|20)?\d\d[\-/.](?!{_YEAR})\d{{3,8}}(?![\-/.\d]))"
_NUMBER_WORD = r"(?:nummer|number|nr|no)"
_ABOUT = (
    r"parket|zaak|dossier|rol|rekest|beschikking|cli[eë]nt|casus|mutatie|registratie|melding|kenmerk|case|file"
    r"|client|pv"
)
_WORDS = lazy_compile(
    rf"\b(?:{_ABOUT})s?[ \-]?{_NUMBER_WORD}\b[^\d\n]{{0,12}}\d{{2}}"
    rf"|\b(?:{_ABOUT})[ #:\-]{{1,3}}(?:[A-Za-z]{{1,6}}[\-/])?(?:{_DATED}|(?!{_YEAR})\d{{4}}|\d{{1,4}}-[A-Z]-\d{{2}})",
    re.IGNORECASE,
)
# Those that have cases, as they are written; a number behind them is of somebody. Those that are words too ("om 1430")
# count in capitals only.
_ORGANISATIONS = (
    r"rvdk|raad voor de kinderbescherming|kinderbescherming|jbrr|jbb|jbw|amhk|veilig thuis|wsg|wss|bjz|cjg|politie"
    r"|yulius|reclassering|jeugdreclassering|jeugdbescherming|leerplicht|cjib|hks|bvh|skn|coa|wmo|leger des heils"
    r"|vreemdelingen|william schrikker|ggz|(?-i:OM|IND|GI|JB|VT|SAVE|Halt|HALT)"
)
_BEHIND = lazy_compile(
    rf"\b(?:{_ORGANISATIONS})(?:[ \-]?(?:melding|zaak|dossier|{_NUMBER_WORD})\b\.?)?[ :#/\-]{{1,3}}"
    rf"(?:{_DATED}|(?!{_YEAR})\d{{4,12}}(?![\d.]))",
    re.IGNORECASE,
)
# Capitals nobody here has listed, and what is behind them; these never number people.
_NO_CASES = r"(?!ISO|NEN|IEC|EUR|USD|AVG|BIO|TOP|UVO|NL\b)"
_LETTERS = lazy_compile(
    rf"\b{_NO_CASES}(?=[A-Za-z]{{0,4}}[A-Z])[A-Z][A-Za-z]{{1,5}}[\-/ ]{_DATED}"
    # Two letters and a number are more often a code of ours with a sign too few.
    rf"|\b{_NO_CASES}(?=[A-Za-z]{{1,4}}[A-Z])[A-Z][A-Za-z]{{2,5}}[\-/ #:]{{1,2}}\d{{5,12}}(?!\d)"
)
_PLACES = r"(?<!kamer)(?<!lokaal)(?<!zaal)(?<!week)(?<!ronde)(?<!volg)(?<!versie)(?<!huis)(?<!groeps)"
_ANY_NUMBER = lazy_compile(
    rf"\b[A-Za-z]{{1,4}}-?{_NUMBER_WORD}\b\.?:? {{0,2}}\d{{4}}|[a-z]{{2}}{_PLACES}(?:nummer|nr)\b\.?:? {{0,2}}\d{{3}}"
    r"|\b(?:halt|om|id|rechtbank|leerplicht|leger des heils)[ \-]nr\b\.? {0,2}\d{3}",
    re.IGNORECASE,
)


def has_case_number(text: str) -> bool:
    """Tell whether the number of a case stands in the text."""
    return any(form.search(text) for form in (_FORMS, _WORDS, _BEHIND, _LETTERS, _ANY_NUMBER))
