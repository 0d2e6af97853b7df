"""What the prompts need from outside: rows that are due at a moment, claimed by who sends them (decision 19)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from dialogs.records import Prompt, PromptState


class Prompts(Protocol):
    """What is to be told, as rows. Any number of processes may claim at once (norms E2-E8)."""

    async def plan(self, prompt: Prompt) -> bool:
        """Write a prompt, in the transaction that causes it. False when its key is there already."""

    async def plan_all(self, prompts: Sequence[Prompt]) -> None:
        """Write these prompts at once, in the transaction that causes them; not those whose key is there already."""

    async def void(self, kind: str, subject: str, person: str | None = None) -> int:
        """End what is still due of this kind about this subject (for this person): no longer true. Returns how many."""

    async def claim(self, now: datetime, lease: timedelta, most: int) -> Sequence[Prompt]:
        """Claim all that is due for some people, oldest first, for as long as the lease; none while held.

        They are the people of the `most` oldest, but those of whom somebody holds anything: all that is due for one
        person goes to one (norms E18). Each comes back with a higher `fence` and one more `attempt`; with one more
        `doubt`, TWICE at the most, when who held it before had begun to send it and never ended it. Commit before
        anything is sent.
        """

    async def mark_sending(self, prompt: Prompt) -> bool:
        """Record that it goes out once this is committed: if nobody ends it after that, a copy may be out.

        False when somebody else has claimed it since, when it is no longer due, or while held: then it must not go out.
        """

    async def finish(self, prompt: Prompt, state: PromptState, reason: str = "", ending: str | None = None) -> bool:
        """End a prompt, with `doubt` as it is in `prompt`.

        `reason` holds at most 64 characters and is for people; `ending` is the word of an Ending. False when somebody
        else has claimed it since: then nothing is written.
        """

    async def postpone(self, prompt: Prompt, until: datetime, reason: str, *, counts: bool = True) -> bool:
        """Make a prompt due again at `until`; written as with `finish`. `counts` False gives the attempt back."""

    async def rest(self, person: str, until: datetime) -> int:
        """Leave a person alone: nothing is claimed for them before `until`, also what is planned since.

        Whatever would be due for them before that is due then; return how many.
        """

    async def get(self, prompt: str) -> Prompt | None: ...

    async def withdraw(self, kind: str, subject: str) -> int:
        """Forget what of this kind about this subject waits, so that it may be planned anew; what is held is void."""

    async def is_waiting(self, kind: str, subject: str, person: str | None = None) -> bool:
        """Tell whether anything of this kind about this subject is still to be sent (to this person)."""

    async def was_sent(self, kind: str, subject: str, since: datetime) -> bool:
        """Tell whether one of this kind about this subject, due since this moment, was sent."""

    async def oldest_due(self, now: datetime) -> datetime | None:
        """Return since when the oldest that is due waits."""

    async def count_by_state(self, states: Sequence[PromptState] = tuple(PromptState)) -> Mapping[str, int]:
        """Count the prompts in each of these states, where there are any."""

    async def void_kinds(self, person: str, kinds: Collection[str]) -> int:
        """End what is still due for this person of these kinds: no longer wanted. Returns how many."""

    async def revive(self, person: str, kinds: Collection[str], now: datetime, until: datetime | None = None) -> int:
        """Make due again what this person did not hear of these kinds, as far as we know, and what may still be said.

        Returns how many. With `until` also what expired: it may be said up to then. Never what the channel refused for
        good, nor what may have gone out twice: what is in doubt stays so.
        """

    async def hold(self, reason: str, at: datetime) -> None:
        """Stop all claiming until `resume`. Where it is held already, this reason replaces the old one."""

    async def resume(self) -> None: ...

    async def hold_reason(self) -> str | None:
        """Return why nothing is claimed; None when claiming goes on."""

    async def pass_over(self, before: datetime) -> int:
        """End as UNCLEAR what is still due from before this moment: it may have been sent already. Returns how many.

        For after a restore: the database forgot what became of it. `delivered` does not hear of these.
        """

    async def list_by_state(self, states: Sequence[PromptState], most: int) -> Sequence[Prompt]:
        """List those in these states, the oldest first."""

    async def requeue(self, ids: Sequence[str] | None, now: datetime, until: datetime) -> int:
        """Make due again, as if never tried, what was given up: these, or None for all that are dead. Returns how many.

        They expire at `until` at the earliest. What was sent, is no longer true or is still due stays as it is.
        """
