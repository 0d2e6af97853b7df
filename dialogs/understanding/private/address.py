"""Addresses: a postcode with a house number, or a street with one, unless an organisation is called by its street."""

import re

from dialogs.patterns import lazy_compile

_NO_POSTCODE = "en|op|in|of|om|is|te|na|al|ze|we|er|je|ja|et|at|to|by|on"
_POSTCODE = rf"(?:[1-9]\d{{3}} ?[A-Z]{{2}}|[1-9]\d{{3}}[a-z]{{2}}|(?!19|20)[1-9]\d{{3}} (?!{_NO_POSTCODE})[a-z]{{2}})\b"
_NUMBERED = r"(?:(?:nr|no|nummer|huisnr|huisnummer|number)\b\.?:? {0,2})"
_WITH_POSTCODE = lazy_compile(
    rf"(?<!\d){_POSTCODE}[ ,]{{0,2}}{_NUMBERED}?\d{{1,5}}(?!\d)|(?<![\d.])\d{{1,5}} ?[a-zA-Z]?[ ,\n]{{1,3}}{_POSTCODE}"
)
# What streets are called after; "onderweg", "terugweg" and the court (gerechtshof) end like one and are none.
_ENDING = (
    r"(?:straat|str\.|laan|ln\.|gracht|kade|plantsoen|singel|dreef|(?<!onder)(?<!terug)(?<!over)weg|plein|steeg|dijk"
    r"|(?<!gerechts)hof|pad|allee|park)"
)
_COUNTED = r"uur|mensen|deelnemers|rondes?|keer|jongeren|kinderen|weken|dagen|jaar|wijken|teams?|scholen|leden|%"
# No year, no hour, and nothing that is counted.
_HOUSE = rf"(?!(?:19|20)\d\d(?!\d))\d{{1,4}}(?![\d:]|[.,]\d)(?! ?(?:{_COUNTED})\b)"
_NUMBER = rf"[ ,]{{0,3}}{_NUMBERED}?{_HOUSE}"
_OLD_AND_NEW = "nieuwe|oude|lange|korte|grote|kleine|hoge|lage"
_STREET = lazy_compile(
    rf"(?:(?<=[^\W\d_][^\W\d_]){_ENDING}|\b(?:{_OLD_AND_NEW}) "
    r"(?:gracht|straat|weg|laan|dijk|kade|singel|markt|hof)"
    r"|\b(?:singel|plantsoen|brink|markt)(?= \d{1,4} ?[a-z]?(?:$|[,;])))"
    rf"{_NUMBER}",
    re.IGNORECASE | re.MULTILINE,
)
_ENGLISH = lazy_compile(r"(?<!\d)\d{1,4} [A-Z][a-z]{2,20} (?:Street|Road|Lane|Avenue|Drive|Close)\b")
_SAID = lazy_compile(
    rf"\b(?:adres|woonadres|address)\b[^\d\n]{{0,40}}\d|\b(?:woont|lives)\b[^\d\n,]{{4,40}} {_HOUSE}", re.IGNORECASE
)
# Whoever works somewhere is called by the street: "Team Parkweg 3" is where they are, not where somebody lives.
_ORGANISATION = lazy_compile(
    r"(?:team|school|college|lyceum|locatie|vestiging|buurthuis|wijkcentrum|buurtcentrum|steunpunt|kantoor|bureau|centrum"
    r"|gemeentehuis|praktijk|ggd|ggz|cjg|instelling)[ :]{1,2}(?:aan |op )?(?:(?:de|het) )?[\w'\-.]{0,30}$",
    re.IGNORECASE,
)


def has_address(text: str) -> bool:
    """Tell whether the address of somebody stands in the text."""
    if _WITH_POSTCODE.search(text) or _ENGLISH.search(text) or _SAID.search(text):
        return True
    return any(not _ORGANISATION.search(text[max(0, at.start() - 60) : at.start()]) for at in _STREET.finditer(text))
