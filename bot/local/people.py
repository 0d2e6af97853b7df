"""The people of the trial channel and their organisations.

A name in an organisation always gives the same Teams identity, so after a restart Anna is Anna.
"""

import re
import unicodedata
import uuid
from dataclasses import dataclass

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
class Organisation:
    """A tenant of Teams. `key` stands for it in ids and links; `domain` is what its addresses end in."""

    key: str
    tenant: str
    name: str
    domain: str

    @property
    def contact(self) -> str:
        """Return whom its people ask about their data."""
        return f"privacy@{self.domain}"


VELD = Organisation("veld", "11111111-1111-1111-1111-111111111111", "Gemeente Veld", "voorbeeld.nl")
ZUID = Organisation("zuid", "22222222-2222-2222-2222-222222222222", "School Zuid", "zuid.voorbeeld.nl")
AVER = Organisation("aver", "33333333-3333-3333-3333-333333333333", "Aver Zorg", "aver.voorbeeld.nl")
ORGANISATIONS = {one.key: one for one in (VELD, ZUID, AVER)}
# Who may take part in each other's rounds; the third is there to see what somebody of elsewhere gets to read.
TOGETHER = (VELD, ZUID)


@dataclass(frozen=True)
class Person:
    """Somebody who can chat here. `role` only labels the page: the bot decides for itself who may do what."""

    name: str
    locale: str = "nl-NL"
    role: str = ""
    organisation: Organisation = VELD

    @property
    def slug(self) -> str:
        """Return what stands for this person in ids and links: `gijs@zuid`; of Veld, which was alone once, `anna`."""
        slug, organisation = slug_of(self.name), self.organisation
        return slug if organisation == VELD or not slug else f"{slug}@{organisation.key}"

    @property
    def mail(self) -> str:
        return f"{slug_of(self.name)}@{self.organisation.domain}"

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
    Person("Gijs", role="regisseur", organisation=ZUID),
    Person("Hanna", role="coördinator", organisation=ZUID),
)

# The channel is a team's of this organisation.
GROUP_ORGANISATION = VELD
# In the team, but the bot was never added for her: whoever invites by name meets one of those sooner or later.
NEVER_INSTALLED = Person("Fatima")


def locale_of(language: str) -> str:
    """Return the locale Teams sends for a language: `nl` -> `nl-NL`, `en` -> `en-US`; a full locale stays."""
    return {"nl": "nl-NL", "en": "en-US"}.get(language, language)


def person_of_chat(conversation: str) -> Person | None:
    """Return the person of a personal conversation id, or None for any other id.

    The bot remembers people over a restart and this channel does not, so the id alone must bring them back.
    """
    slug, at, key = conversation.removeprefix(_PERSONAL).partition("@")
    organisation = ORGANISATIONS.get(key) if at else VELD
    if organisation is None or not slug_of(slug):
        return None
    person = Person(slug.replace("-", " ").title(), organisation=organisation)
    return person if person.conversation == conversation else None
