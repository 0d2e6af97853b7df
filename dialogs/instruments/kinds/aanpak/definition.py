"""Read `content/aanpak@1`: lists a chair ticks for a case, and who helps with what.

Where the items come from stands in the file itself.
"""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.instruments.content_models import IdText, LenientModel, check_filled, check_ids
from dialogs.instruments.definition import Text
from dialogs.understanding.ticks import read_ticks
from dialogs.understanding.vocabulary import plain

# Shorter words say too little to know an item by.
_SMALL = frozenset({"in", "van", "de", "het", "per", "wie", "al", "of", "the", "is", "who", "to"})


@dataclass(frozen=True)
class ItemsRead:
    """Which items of a list were named, and whether their ticks are to be taken away."""

    items: tuple[str, ...]
    away: bool = False


class Item(IdText):
    short: Text | None = None

    @property
    def name(self) -> Text:
        """Return what it is called in a row of open items."""
        return self.short or self

    def is_named_in(self, words: Container[str]) -> bool:
        """Tell whether all that matters of its short name stands among these words."""
        return any(
            named and all(word in words for word in named)
            for name in (self.name.nl, self.name.en)
            for named in [[word for word in plain(name).split() if word not in _SMALL]]
        )


class Checklist(LenientModel):
    """One list. `offered`: the card of a UVO that leads to it, or "afgesloten" once the case is closed."""

    id: str
    title: Text
    ordered: bool
    titles_only: bool = False
    offered: Literal["voorbereiden", "evaluatie", "afgesloten"] | None = None
    words: tuple[str, ...]
    intro: Text
    items: tuple[Item, ...] = Field(min_length=1)
    closing: Text

    def is_named_in(self, said: str) -> bool:
        return self.id in said.split() or any(re.search(rf"\b{word}\b", plain(said)) for word in self.words)

    def read_items(self, said: str) -> ItemsRead:
        """Read "1 3 5", "niet de eerste", "alles" or the short name of an item."""
        words = plain(said.replace(self.id, " ")).replace(",", " ").split()
        ticks = read_ticks(" ".join(words), len(self.items))
        if ticks.places:
            return ItemsRead(tuple(self.items[place - 1].id for place in ticks.places), ticks.away)
        # A sentence that says it is not so ticks nothing.
        return ItemsRead(() if ticks.away else tuple(item.id for item in self.items if item.is_named_in(words)))

    def next_item(self, ticked: Container[str]) -> tuple[int, Item] | None:
        """Return the first open item with its number; None when all are ready."""
        return next(((n, item) for n, item in enumerate(self.items, 1) if item.id not in ticked), None)


class Lines(LenientModel):
    progress: Text
    open: Text
    all_done: Text
    menu_prompt: Text

    @model_validator(mode="after")
    def _fillable(self) -> Self:
        check_filled("lines.progress", self.progress, done="1", total="2")
        check_filled("lines.open", self.open, items="-")
        return self


class Helper(LenientModel):
    id: str
    title: Text
    text: Text


class Need(LenientModel):
    id: str
    label: Text
    helpers: tuple[str, ...]


class Ladder(LenientModel):
    intro: Text
    subjects_from_level: int
    subjects: tuple[IdText, ...]
    levels: tuple[Helper, ...]


class Help(LenientModel):
    title: Text
    question: Text
    choices: tuple[Need, ...] = Field(min_length=5, max_length=5)
    helpers: tuple[Helper, ...] = Field(alias="list")
    ladder: Ladder
    no_case_note: Text

    @model_validator(mode="after")
    def _known(self) -> Self:
        known = [helper.id for helper in self.helpers]
        check_ids("helpers", known, sorted({id_ for need in self.choices for id_ in need.helpers}))
        return self

    def need(self, id_: str) -> Need | None:
        return next((need for need in self.choices if need.id == id_), None)

    def of_need(self, need: Need) -> Sequence[Helper]:
        """Return who helps with it, first whom to ask first."""
        by_id: Mapping[str, Helper] = {helper.id: helper for helper in self.helpers}
        return [by_id[id_] for id_ in need.helpers]

    def shows_ladder(self, need: Need) -> bool:
        """Tell whether somebody with this need is led to the ladder."""
        return "ladder" in need.helpers


class AanpakContent(LenientModel):
    """The whole file, as far as the product shows it."""

    schema_: Literal["content/aanpak@1"]
    id: str
    version: str
    title: Text
    intro: Text
    setting_note: Text
    lines: Lines
    checklists: tuple[Checklist, ...]
    helpers: Help

    @model_validator(mode="after")
    def _complete(self) -> Self:
        items = [item.id for checklist in self.checklists for item in checklist.items]
        check_ids("checklists.items", items, sorted(set(items)))
        for checklist in self.checklists:
            check_filled(f"checklists.{checklist.id}.intro", checklist.intro, case_code="-")
        return self

    def checklist(self, id_: str) -> Checklist | None:
        return next((one for one in self.checklists if one.id == id_), None)

    def offered(self, when: str) -> Checklist | None:
        """Return the list that the card of this kind leads to."""
        return next((one for one in self.checklists if one.offered == when), None)

    def of_item(self, id_: str) -> Checklist | None:
        return next((one for one in self.checklists if any(item.id == id_ for item in one.items)), None)

    def named_in(self, said: str) -> Checklist | None:
        """Return the list named in these words; else the one that alone has an item named in them."""
        # The way of the plan comes first and names the plan, as the others do beside their own word.
        if named := next((one for one in reversed(self.checklists) if one.is_named_in(said)), None):
            return named
        having = [one for one in self.checklists if any(item.is_named_in(plain(said).split()) for item in one.items)]
        return having[0] if len(having) == 1 else None
