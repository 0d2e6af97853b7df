"""Names in a list, as they are typed or pasted. Pure."""

import re

from dialogs.patterns import lazy_compile

# What stands before a name in a list that is pasted: a bullet, a box, "1." or "a)". Not what a name may begin with.
LIST_MARK = lazy_compile(r"^(?:\s*(?:[-–—−*+>•◦‣⁃·∙▪▫■□●○➢✓✔☐☑☒]+|\[[ xX]?\]|\(?\d{1,2}[.)](?!\d)|\(?[A-Za-z]\)))+\s*")
# Before the last name of a list: "Noord, Zuid en West". Without a comma it stands inside a name: "Zorg en Politie".
_LAST_AND = lazy_compile(r"(?:^|\s)(?:en|and|&)\s+", re.IGNORECASE)
# What leads up to those who take part, and what stands before the name of a role: "met school, de ouders".
_LEADS_NAMES = lazy_compile(r"\s*(?:samen met|met|together with|with|het zijn|dat zijn|they are)\s+", re.IGNORECASE)
ARTICLE = lazy_compile(r"^(?:de|het|the) (?=[^\W\dA-Z])")


def split_names(text: str) -> list[str]:
    """Split a list of names; in one with commas the last "en" is one, too, and so it is behind "met"."""
    if lead := _LEADS_NAMES.match(text):
        return [name for part in re.split(r"[,;\n]", text[lead.end() :]) for name in _LAST_AND.split(part)]
    parts = re.split(r"[,;\n]", text)
    if "," not in text or ";" in text or "\n" in text:
        return parts
    return [*parts[:-1], *_LAST_AND.split(parts[-1])]
