"""What is kept of who looked at what, and who may: the chain of the audit and the roles that operators give."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What an operator can name somebody for. Being a chair or a participant follows from what people do."""

    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True)
class Grant:
    """Somebody, by directory id, named for a role; with `revoked_on` no longer."""

    id: str
    tenant: str
    user: str
    role: str
    granted_on: date
    revoked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Somebody, by directory id, and a thing that is theirs to see to."""

    tenant: str
    user: str
    about: str
    id: str


class Act(StrEnum):
    """What is audited (norms A43). ASKED: for something that turned out not to be theirs.

    OPENED: a round for other organisations; READ: answers of an organisation, for the picture of a round of another.
    TOGETHER and APART: organisations that may take part in each other's rounds; LEFT: an organisation that stopped.
    ENTERED and TAKEN_BACK: scores of a round that were given on paper.
    """

    PICTURE = "picture"
    EXPORT = "export"
    RELEASED = "released"
    OPENED = "opened"
    READ = "read"
    ENTERED = "entered"
    TAKEN_BACK = "taken-back"
    TOGETHER = "together"
    APART = "apart"
    LEFT = "left"
    HANDED_OVER = "handed-over"
    GRANTED = "granted"
    REVOKED = "revoked"
    ERASED = "erased"
    PRUNED = "pruned"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """Something done by a person (their id; the audit keeps a pseudonym of it), an operator or the clock.

    `about` is a kind of thing and `object` its id, never a word that somebody chose; "" when there is none. Kept to the
    hour (norms A37).
    """

    act: Act
    actor: str
    about: str
    object: str
    at: datetime
    refused: bool = False


@dataclass(frozen=True, slots=True)
class AuditLink:
    """One link of the chain as it is kept. `hash` is that of the link before it and of everything else here."""

    tenant: str
    number: int
    at: datetime
    actor: str
    event: str
    about: str
    object: str
    outcome: str
    hash: str


@dataclass(frozen=True, slots=True)
class AuditChain:
    """The ends of a tenant's chain: links up to `first` were removed, `before` is the hash of the last of those."""

    tenant: str
    first: int
    before: str
    last: int
    head: str
