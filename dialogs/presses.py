"""What a button carries, parsed and checked. It carries no authority: whose run it is, is looked up every time."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from dialogs.understanding.cleaning import clean

# Our part of a card's data, and the prefix of its inputs. Everything else in there is the host's.
OURS, INPUT = "regiebot", "q."

Id = Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_\-]*$")]


# What somebody filled in on a card, in one form as what they type (`cleaning.clean`): at most a pasted list of names.
FILLED_IN_MOST = 600
FilledIn = Annotated[str, Field(max_length=FILLED_IN_MOST), AfterValidator(clean)]


# The input for the names of whom to invite.
NAMES = "namen"


class CardForm(BaseModel):
    """Whose the inputs of a card are: this page of a run, this part of a UVO, or this part of the desk of a round."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    run: Id = ""
    page: Id = ""
    uvo: Id = ""
    round: Id = ""

    @property
    def key(self) -> str:
        """Return the name under which what was filled in is kept."""
        return f"{self.run or self.uvo or self.round}.{self.page}"

    @classmethod
    def of_invitees(cls, round_: str) -> Self:
        """Return the form for the names to invite to this round."""
        return cls(round=round_, page=NAMES)


class _Press(BaseModel):
    """Every press on a card with inputs brings along what they hold (`values`) and whose that is (`fills`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    fills: CardForm | None = None
    values: dict[Id, FilledIn] = Field(default_factory=dict, exclude=True, max_length=20)

    def __hash__(self) -> int:
        # What was filled in is no part of it: a dict has no hash.
        return hash(self.model_dump_json())


class WordPress(_Press):
    """As if this word was typed. `rest` is a code or an id; `sure` answers our own "are you sure?"."""

    do: Literal["word"] = "word"
    word: Id
    rest: Id = ""
    sure: bool = False


class RunPress(_Press):
    """Something to do with a run as it was when the card was drawn (`seq`)."""

    do: Literal["fill", "skip", "back", "pause", "resume", "change", "submit", "discard", "later"]
    run: Id
    seq: int = Field(ge=0, le=10**9)
    page: Id = ""


FileForm = Literal["pdf", "xlsx", "png", "ics", "json"]


class FilePress(_Press):
    """The outcome of this run, the group picture of this round, or the calendar item of this UVO, as a file.

    As JSON: all that is kept of who presses.
    """

    do: Literal["file"] = "file"
    run: Id = ""
    round: Id = ""
    uvo: Id = ""
    form: FileForm = "pdf"


class UvoPress(_Press):
    """Something to do with a UVO as it was when the card was drawn (`version`)."""

    do: Literal["uvo"] = "uvo"
    uvo: Id
    act: Id
    # The list or the item of a list the act is about.
    about: Id = ""
    version: int = Field(ge=0, le=10**9)


class PlanPress(_Press):
    """UVOs to keep, written as `understanding.pasted_uvos` does. `seen` is a mark of what the card said of them."""

    do: Literal["plan"] = "plan"
    uvos: Annotated[str, Field(max_length=2000, pattern=r"^[A-Z0-9_\-]*$")]
    seen: Id


Press = WordPress | RunPress | FilePress | UvoPress | PlanPress
_PRESS: TypeAdapter[Press] = TypeAdapter(Annotated[Press, Field(discriminator="do")])


def to_payload(press: Press) -> dict[str, Any]:
    """Return the data of a button."""
    return {OURS: press.model_dump(exclude_defaults=True) | {"do": press.do}}


def to_card_data(press: Press) -> dict[str, Any]:
    """Return a press with what was filled in beside it, as a card sends it; `parse` reads it back."""
    return to_payload(press) | {f"{INPUT}{name}": value for name, value in getattr(press, "values", {}).items()}


def parse(data: Any) -> Press | None:
    """Read the press that a card sent back; None when it is not ours or not whole (norms C10, C15)."""
    if not isinstance(data, Mapping) or not isinstance(data.get(OURS), Mapping):
        return None
    inputs = {key.removeprefix(INPUT): value for key, value in data.items() if str(key).startswith(INPUT)}
    ours = dict(data[OURS])
    if "values" in ours:
        return None
    try:
        return _PRESS.validate_python(ours | ({"values": inputs} if inputs else {}))
    except ValidationError:
        return None
