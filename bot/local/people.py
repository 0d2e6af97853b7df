"""The people of the trial channel. A name always gives the same Teams identity, so after a restart Anna is Anna."""

import re
import unicodedata
import uuid
from dataclasses import dataclass

TENANT_ID = "11111111-1111-1111-1111-111111111111"
BOT_ID = "28:regiebot"
BOT_NAME = "Regiebot"
GROUP_ID = "19:local-regiekanaal@thread.tacv2"
GROUP_NAME = "Regiekanaal"
_GUIDS = uuid.UUID("6f1a2b9e-2f0c-5d55-9c5e-7265676965ff")
_PERSONAL = "a:local-"


def slug_of(name: str) -> str:
    """Turn `Renée de Wit` into `renee-de-wit`; a name without a letter or digit gives an empty slug."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@dataclass(frozen=True)
class Person:
    """Somebody who can chat here. `role` only labels the page: the bot decides for itself who may do what."""

    name: str
    locale: str = "nl-NL"
    role: str = ""

    @property
    def slug(self) -> str:
        return slug_of(self.name)

    @property
    def mail(self) -> str:
        return f"{self.slug}@voorbeeld.nl"

    @property
    def teams_id(self) -> str:
        return f"29:local-{self.slug}"

    @property
    def aad_object_id(self) -> str:
        return str(uuid.uuid5(_GUIDS, self.slug))

    @property
    def conversation(self) -> str:
        return _PERSONAL + self.slug


DEFAULT_PEOPLE = (
    Person("Anna", role="regisseur"),
    Person("Bram", role="regisseur"),
    Person("Chris", role="regisseur"),
    Person("Dirkje", role="coördinator"),
    Person("Eva", role="voorzitter"),
)

# In the team, but the bot was never added for her: whoever invites by name meets one of those sooner or later.
NEVER_INSTALLED = Person("Fatima")


def locale_of(language: str) -> str:
    """Return the locale Teams sends for a language: `nl` -> `nl-NL`, `en` -> `en-US`; a full locale stays."""
    return {"nl": "nl-NL", "en": "en-US"}.get(language, language)


def person_of_chat(conversation: str) -> Person | None:
    """Return the person of a personal conversation id, or None for any other id.

    The bot remembers people over a restart and this channel does not, so the id alone must bring them back.
    """
    slug = conversation.removeprefix(_PERSONAL)
    if slug == conversation or slug_of(slug) != slug or not slug:
        return None
    return Person(slug.replace("-", " ").title())
