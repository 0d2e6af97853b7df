"""Tell whether somebody says how many groups there are, or that each is one, without naming any of them."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain, vocabulary

_WHAT = (
    r"(?:gemeente|regio|subregio|organisatie|partner|ketenpartner|school|schole|bestuur|besture|instelling|domein|team|wijk"
    r"|samenwerkingsverband|municipalit|region|organi[sz]ation|board|institution|domain|district|council)"
)
# In the plural: "2.0, Team A" are two names.
_MANY = lazy_compile(rf"\b(\d{{1,3}}|[a-z]+) (?:\w+ )?{_WHAT}(?:n|s|en|ies|'s| s)\b")
_EACH = lazy_compile(
    r"\b(?:ieder(?:een)?|elke?|allemaal|each|every(?:one)?|all)\b.{0,30}\b(?:eigen|own) (?:groep|group)\b"
)


def tells_groups(text: str) -> bool:
    """Tell whether a text counts what is to be a group ("8 gemeenten, ieder een eigen groep"): it names nobody."""
    said = plain(text)
    many = (match[1] for match in _MANY.finditer(said))
    numbers = vocabulary().numbers
    return bool(_EACH.search(said)) or any(
        (int(number) if number.isdecimal() else numbers.get(number, 0)) > 1 for number in many
    )
