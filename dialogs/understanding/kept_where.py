"""What is kept and who can see it; where, and who keeps it, when that is what is asked. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning

# Behind the command that tells what is kept: tell where.
WHERE = {"nl": "waar", "en": "where"}
_PLACES = (
    "waar", "land", "locatie", "gehost", "server*", "cloud", "amerika*", "buitenland", "europ*", "eu", "vs",
    "where", "country", "location", "hosted", "americ*", "usa", "abroad",
)  # fmt: skip
_THE_US = lazy_compile(r"(?i)\bthe us\b")
# Who can get at what is kept without being shown it by us.
_KEEPERS = (
    "beheerder*", "systeembeheer*", "ict", "ict'*", "makers", "ontwikkelaar*", "microsoft*", "admin*",
    "developer*", "helpdesk", "hacker*", "google",
)  # fmt: skip


def what_is_kept(meaning: Meaning, heard: Heard) -> Meant:
    """Tell what is kept and for how long; where, when that is asked: on what server, in which country."""
    where = heard.says(*_PLACES, *_KEEPERS) or _THE_US.search(heard.understanding.text)
    return Meant(meaning, "wat_bewaar_je", WHERE[heard.here.language] if where else "")


def who_sees(meaning: Meaning, heard: Heard) -> Meant:
    """Tell who sees this; of who looks after it where it is; of the law all that it asks us to tell."""
    if heard.says(*_KEEPERS) and not heard.says("ronde*", "round*"):
        # "De beheerder van de ronde" is who coordinates it.
        return Meant(meaning, "wat_bewaar_je", WHERE[heard.here.language])
    return Meant(meaning, "privacy" if heard.says("avg", "gdpr") else "wie_ziet_dit")
