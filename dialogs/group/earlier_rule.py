"""Pictures that were released under the rule before: shown again more coarsely, never more finely (decision 79).

That rule showed a whole number ("around") where people had answered alike, so its form told of them; it showed means up
to the ends of the scale, and from ten people on how often each score was given. What is kept stays as it is kept; this
is how it is read.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dialogs.group.rule import band_of, ends

# What only the rule before wrote; and the mean of last time, which that rule may have shown more finely than its own
# picture is read now.
_ONCE_SHOWN = ("around", "median", "agreement", "counts", "before")
Kept = Mapping[str, Any]


def coarsened(kept: Kept) -> Kept:
    """Return a kept picture as the rule of now would at most show it; one of this rule as it is."""
    if "spread" not in kept:
        return kept
    groups: Sequence[Kept] = kept.get("groups") or ()
    values = [value for part in (kept, *groups) for value in part.get("competencies", ())]
    # A range between the ends would still tell that people answered alike: then all are bands.
    bands = any(_is_range_between(value) for value in values)
    parts = [_part(part, bands=bands) for part in groups]
    whole = _part(kept, bands=bands)
    if parts:
        whole = _without_the_whole(whole, parts)
    left = {key: value for key, value in kept.items() if key != "spread"}
    return {
        **left,
        **whole,
        "groups": [{**part, **made} for part, made in zip(groups, parts, strict=True)],
        # That rule counted what they answered, and only weighed whether enough others had.
        "coordinators_count": True if kept.get("enough") else None,
    }


def _is_range_between(value: Kept) -> bool:
    """Tell whether a value is a range that no end of the scale for so many people takes in."""
    around, n = value.get("around"), value.get("n")
    if around is None or not n:
        return False
    low, high = ends(n)
    return not (around + Decimal("0.4") <= low or around - Decimal("0.5") >= high)


def _part(part: Kept, *, bands: bool) -> Mapping[str, Any]:
    """Coarsen the values of everybody or of a group; a role is left only where each competency has a mean."""
    values = [_value(value, bands=bands) for value in part.get("competencies", ())]
    exact = all(value.get("mean") is not None for value in values)
    roles = [{"id": role["id"], "mean": role.get("mean") if exact else None} for role in part.get("roles", ())]
    return {"competencies": values, "roles": roles}


def _value(value: Kept, *, bands: bool) -> Kept:
    left = {key: shown for key, shown in value.items() if key not in _ONCE_SHOWN}
    n, mean, around = value.get("n"), value.get("mean"), value.get("around")
    if n is None or (mean is None and around is None):
        return {"id": value["id"]}
    shown = Decimal(str(mean if mean is not None else around))
    if bands:
        # Also of the whole number it lay nearest to: 3 was 2.5 to 3.4, which is one band.
        return {"id": value["id"], "n": n, "band": band_of(shown)}
    low, high = ends(n)
    if mean is not None and low < shown < high:
        return left
    end = {"at_most": str(low)} if shown <= low else {"at_least": str(high)}
    return {"id": value["id"], "n": n, **end}


def _without_the_whole(whole: Kept, parts: Sequence[Kept]) -> Kept:
    """Leave out the value of everybody where what stands beside it has no mean, as the rule of now does."""
    values = [
        {"id": value["id"]} if _tells_on_a_group(value, _beside(parts, value["id"])) else value
        for value in whole["competencies"]
    ]
    exact = all(value.get("mean") is not None for value in values)
    return {"competencies": values, "roles": [role if exact else {"id": role["id"]} for role in whole["roles"]]}


def _beside(parts: Sequence[Kept], item: str) -> list[Kept]:
    """Return what the groups show of an item."""
    values = (value for part in parts for value in part["competencies"])
    return [value for value in values if value["id"] == item and value.get("n") is not None]


def _tells_on_a_group(whole: Kept, beside: Sequence[Kept]) -> bool:
    """Tell whether the whole says of a group, or of those that are left, what their own form may not."""
    if whole.get("mean") is None or any(value.get("mean") is None for value in beside):
        return bool(beside)
    left = whole["n"] - sum(value["n"] for value in beside)
    if not beside or not left:
        return False
    total = Decimal(str(whole["mean"])) * whole["n"] - sum(Decimal(str(value["mean"])) * value["n"] for value in beside)
    low, high = ends(left)
    return not low < total / left < high
