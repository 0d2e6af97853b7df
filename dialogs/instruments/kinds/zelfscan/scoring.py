"""Turn four scores into bands and a pattern. Sources: `bands` and `patterns` of the content, norms F4."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.instruments.kinds.zelfscan.definition import ONE_OPEN_PLACE, PatternId, Zelfscan


@dataclass(frozen=True)
class RoleResult:
    """One role: its score (None: could not be judged), the band, and the change since last time when there is one."""

    role: str
    score: int | None
    band: str | None
    before: int | None = None

    @property
    def change(self) -> int | None:
        return None if self.score is None or self.before is None else self.score - self.before


@dataclass(frozen=True)
class Result:
    """One person's own outcome. `pattern` is None when a role has no score; `lagging` is the one open place."""

    roles: tuple[RoleResult, ...]
    pattern: PatternId | None
    lagging: str | None


def find_pattern(o: int, k: int, v: int, d: int) -> PatternId:
    """Return the first rule that fits four scores, in the order of the roles in the file."""
    scores = (o, k, v, d)
    if max(scores) <= 2:
        return "alle_rollen_weinig"
    if min(scores) >= 4:
        return "alle_rollen_stevig"
    if sum(score <= 2 for score in scores) == 1:
        return ONE_OPEN_PLACE
    # Halves are compared as sums: (O+K)/2 - (V+D)/2 >= 1 is (O+K) - (V+D) >= 2.
    if (o + k) - (v + d) >= 2:
        return "sterk_in_opbouw"
    if (v + d) - (o + k) >= 2:
        return "sterk_in_verbreding"
    return "wisselend_beeld"


def result(content: Zelfscan, answers: Mapping[str, str | None], before: Mapping[str, str | None]) -> Result:
    """Score stored answers; `before` holds those of last time for the same collaboration, or nothing."""

    def score(of: Mapping[str, str | None], role: str) -> int | None:
        value = of.get(role)
        return None if value is None else int(value)

    roles = tuple(
        RoleResult(
            role=role.id,
            score=(given := score(answers, role.id)),
            band=None if given is None else content.band_of_score(given).id,
            before=score(before, role.id),
        )
        for role in content.roles
    )
    scores = [role.score for role in roles if role.score is not None]
    if len(scores) < len(roles):
        return Result(roles, None, None)
    pattern = find_pattern(*scores)
    lagging = min(roles, key=lambda role: role.score or 0).role if pattern == ONE_OPEN_PLACE else None
    return Result(roles, pattern, lagging)
