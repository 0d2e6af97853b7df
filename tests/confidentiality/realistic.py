"""Make people up who answer as we think people do, to say how often something happens.

A statement is answered 1 to 5: a level for everybody (3,6), what a person leans to (deviation 0,5), what a
competency is like in this group (0,4), what the two make together (0,4) and the rest (0,6), rounded and kept within
the scale; one statement in thirty "did not occur". A competency is the mean of its four statements, or of three;
with two or more missing there is none. Nobody has answered the scan yet, so these are a guess, and said to be one.
"""

from random import Random

from tests.confidentiality.shown import HIGHEST, LOWEST

STEP = 12  # quarters, and thirds where a statement was skipped
COMPETENCIES, STATEMENTS, NEEDED = 9, 4, 3
ROLES = ((0, 1), (2, 3), (4, 5), (6, 7, 8))

Scores = list[int | None]  # of one person, in steps, a competency each


def group(n: int, chance: Random, skipped: float = 1 / 30) -> list[Scores]:
    """Make up `n` people of one group."""
    alike = [chance.gauss(3.6, 0.4) for _ in range(COMPETENCIES)]
    return [_person(alike, chance, skipped) for _ in range(n)]


def _person(alike: list[float], chance: Random, skipped: float) -> Scores:
    leaning = chance.gauss(0, 0.5)
    scores: Scores = []
    for level in alike:
        middle = level + leaning + chance.gauss(0, 0.4)
        given = [_statement(middle, chance) for _ in range(STATEMENTS) if chance.random() >= skipped]
        scores.append(sum(given) * STEP // len(given) if len(given) >= NEEDED else None)
    return scores


def _statement(middle: float, chance: Random) -> int:
    return min(HIGHEST, max(LOWEST, round(chance.gauss(middle, 0.6))))


def drifted(scores: list[int], step: int, chance: Random) -> list[int]:
    """Let half of the scores move by a quarter point, as when one statement is answered one higher or lower."""
    moves = (-step // STATEMENTS, 0, 0, step // STATEMENTS)
    return [min(HIGHEST * step, max(LOWEST * step, score + chance.choice(moves))) for score in scores]


def of(people: list[Scores], competency: int) -> list[int]:
    """List what was scored on one competency, by those who have a score."""
    return [score for scores in people if (score := scores[competency]) is not None]
