"""Norms B25: rounds made, joined, corrected, left, closed, repeated, asked for, exported, in any order, tell on nobody.

`PROPERTY_RUNS=1000` takes as many examples (for a night); a failure prints what reproduces it.
"""

import asyncio
import os
import re
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from bot.telemetry import logs
from dialogs.effects import SendFile
from dialogs.group.confidential import ConfidentialPicture
from dialogs.instruments.library import CONTENT, Library
from dialogs.replies import GroupPicture
from store import schema
from tests.conftest import make_installation
from tests.databases import new_sqlite, open_sqlite
from tests.properties.checks import A_MEAN
from tests.properties.model import Model, last_day
from tests.properties.oracle import People, behind, cells_of, classes, judge, leaks, shows, tells_of_few, without
from tests.properties.rounds import CARDS, Answers, Rounds, drawn, typed
from tests.scenarios.people import Card, World, texts

COORDINATORS = ("dirkje", "eva")
TAKERS = tuple(f"p{number:02}" for number in range(16))
EVERYBODY = (*COORDINATORS, *TAKERS, "bystander")
REGIONS = ("Noord", "Oost", "Zuid")
IDS = {"": "", **{name: f"r{place}" for place, name in enumerate(REGIONS, 1)}}


def template(folder: Path) -> Path:
    """A database in which everybody has read the notice, made once and copied for every example."""
    path = folder / "template.db"

    async def make() -> None:
        engine = await new_sqlite(path)
        rounds = Rounds(World(engine, make_installation(Library.read(CONTENT))))
        for name in EVERYBODY:
            await rounds.someone(name)
        await engine.dispose()

    asyncio.run(make())
    return path


class RoundsMachine(RuleBasedStateMachine):
    folder = tempfile.TemporaryDirectory()
    ready: Path | None = None
    library = Library.read(CONTENT)

    @initialize(many=st.sampled_from([0, 2, 2, 3]))
    def begin(self, many: int) -> None:
        logs.set_up("error")
        cls = type(self)
        cls.ready = cls.ready or template(Path(cls.folder.name))
        self.loop = asyncio.new_event_loop()
        self.own = tempfile.TemporaryDirectory()
        path = Path(self.own.name) / "x.db"
        shutil.copy(cls.ready, path)
        self.engine = open_sqlite(path)
        installation = make_installation(self.library)
        # Ids of before are in the copy.
        for _ in range(len(EVERYBODY)):
            installation.new_id()
        world = World(self.engine, installation)
        for _ in range(3 * len(EVERYBODY)):
            next(world.deliveries)
        self.rounds = Rounds(world, {name: world.person(name) for name in EVERYBODY})
        self.models: list[Model] = []
        self.order: list[Model] = []
        self.makes("dirkje", many)

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            self.do(self.engine.dispose())
            self.loop.close()
            self.own.cleanup()

    def do(self, work: Any) -> Any:
        return self.loop.run_until_complete(work)

    def says(self, name: str, *words: str) -> Card:
        return self.do(self.rounds.says(name, *words))

    # Making and closing.

    @precondition(lambda self: len(self.models) < 2)
    @rule(who=st.sampled_from(COORDINATORS), many=st.sampled_from([0, 2, 3]))
    def makes(self, who: str, many: int) -> None:
        code = self.do(self.rounds.make(who, REGIONS[:many]))
        self.models.append(Model(code, REGIONS[:many], last_day(self.rounds.world.now), coordinators={who}))

    def time_passed(self) -> None:
        for model in self.models:
            model.over |= model.last_day < self.rounds.world.now.date()

    def to_repeat(self) -> list[Model]:
        """What is over, and has no repeat that still runs: of that there is one at a time."""
        running = [m.previous for m in self.models if m.previous and not m.over]
        return [m for m in self.models if m.over and not any(m is known for known in running)]

    @precondition(lambda self: self.to_repeat() and len(self.models) < 4)
    @rule(
        pick=st.randoms(use_true_random=False),
        seed=st.integers(0, 2**32),
        fewer=st.sampled_from([0, 0, 1, 3, 5]),
        more=st.sampled_from([0, 0, 1, 5]),
    )
    def repeats(self, pick: Random, seed: int, fewer: int, more: int) -> None:
        """The same people take part again, but for a few who do not and a few who are new."""
        before = pick.choice(self.to_repeat())
        who = pick.choice(sorted(before.coordinators))
        code = self.do(self.rounds.repeat(who, before.code))
        self.released(before)
        self.time_passed()
        model = Model(code, before.regions, last_day(self.rounds.world.now), before, {who})
        self.models.append(model)
        assert before.people is not None
        new = [name for name in TAKERS if name not in before.people][:more]
        for name in [*sorted(before.people)[fewer:], *new]:
            region = before.people[name][0] if name in before.people else "".join(before.regions[:1])
            self.takes_part(model, name, region, drawn(Random(f"{seed}{name}")))

    @precondition(lambda self: self.models)
    @rule(pick=st.randoms(use_true_random=False))
    def shares(self, pick: Random) -> None:
        """A second coordinator, before closing or after; who took part is refused after closing."""
        model = pick.choice(self.models)
        giver = pick.choice(sorted(model.coordinators))
        taker = pick.choice([*COORDINATORS, TAKERS[0], "bystander"])
        self.says(giver, f"samen {model.code}")
        key = re.search(r"neem aan (\w{4}-\w{4})", texts(self.rounds.people[giver].card))
        assert key
        self.says(taker, f"neem aan {key[1]}")
        accepted = "Je bent nu coördinator" in texts(self.rounds.people[taker].card)
        assert not (accepted and model.over and taker in model.sent)
        if accepted:
            model.coordinators.add(taker)

    @precondition(lambda self: any(not m.over for m in self.models))
    @rule(pick=st.randoms(use_true_random=False))
    def hands_over(self, pick: Random) -> None:
        """Somebody else coordinates it from now on; whoever did stays out of its figures."""
        model = pick.choice([m for m in self.models if not m.over])
        giver, taker = pick.choice(sorted(model.coordinators)), pick.choice(COORDINATORS)
        self.says(giver, f"draag over {model.code}")
        key = re.search(r"neem aan (\w{4}-\w{4})", texts(self.rounds.people[giver].card))
        assert key
        self.says(taker, f"neem aan {key[1]}")
        if "Je bent nu coördinator" in texts(self.rounds.people[taker].card):
            model.handed_over.add(giver)
            model.coordinators = model.coordinators - {giver} | {taker}

    @precondition(lambda self: any(len(m.coordinators) > 1 for m in self.models))
    @rule(pick=st.randoms(use_true_random=False), own=st.booleans())
    def ends(self, pick: Random, own: bool) -> None:
        """One of several coordinates it no longer, of their own accord or because another says so."""
        model = pick.choice([m for m in self.models if len(m.coordinators) > 1])
        gone, other = pick.sample(sorted(model.coordinators), 2)
        if own:
            self.says(gone, f"stop coördineren {model.code}", "ja")
            assert "niet meer" in texts(self.rounds.people[gone].card)
        else:
            self.says(other, f"coördinator weg {model.code} {gone}", "ja")
            assert "niet meer, en hoort dat" in texts(self.rounds.people[other].card)
        model.handed_over.add(gone)
        model.coordinators.remove(gone)

    @precondition(lambda self: self.ready_to_close())
    @rule(pick=st.randoms(use_true_random=False))
    def closes(self, pick: Random) -> None:
        model = pick.choice(self.ready_to_close())
        self.do(self.rounds.close(pick.choice(sorted(model.coordinators)), model.code))
        model.over = True
        self.released(model)

    def ready_to_close(self) -> list[Model]:
        """Rounds with something to show, so that most examples get there; the others close when their day passes."""
        return [model for model in self.models if not model.over and len(model.sent) > 4]

    @precondition(lambda self: self.ready_to_close())
    @rule()
    def their_day_passes(self) -> None:
        self.rounds.world.later(weeks=4)
        self.time_passed()

    def released(self, model: Model) -> None:
        """The picture is made now, if it was not."""
        if model.people is None:
            model.people, model.ever = dict(model.sent), frozenset(model.coordinators | model.handed_over)
            self.order.append(model)

    # Taking part.

    @precondition(lambda self: any(not m.over for m in self.models))
    @rule(pick=st.randoms(use_true_random=False), seed=st.integers(0, 2**32), many=st.integers(4, 11))
    def several_take_part(self, pick: Random, seed: int, many: int) -> None:
        """Most of them in one region, with much alike."""
        model, random = pick.choice([m for m in self.models if not m.over]), Random(seed)
        home = random.choice(model.regions or ("",))
        for name in [name for name in TAKERS if name not in model.sent and name not in model.busy][:many]:
            region = home if random.random() < 0.8 else random.choice(model.regions or ("",))
            self.takes_part(model, name, region, drawn(random))

    @precondition(lambda self: any(not m.over for m in self.models))
    @rule(pick=st.randoms(use_true_random=False), seed=st.integers(0, 2**32), how=st.sampled_from(["typed", "half"]))
    def one_takes_part(self, pick: Random, seed: int, how: str) -> None:
        """A coordinator maybe; typing every card, or stopping half-way."""
        model, random = pick.choice([m for m in self.models if not m.over]), Random(seed)
        name = random.choice((*COORDINATORS, *TAKERS[-4:]))
        if name in model.sent or name in model.busy:
            return
        region, answers = random.choice(model.regions or ("",)), drawn(random)
        self.do(self.rounds.join(name, model.code, region))
        model.left.discard(name)
        self.do(self.rounds.type(name, answers if how == "typed" else answers[: CARDS - 2]))
        if how == "half":
            model.busy.add(name)
            self.says(name, "verstuur", "pauze")
        else:
            self.says(name, "verstuur")
            model.sent[name] = (region, answers)

    def takes_part(self, model: Model, name: str, region: str, answers: Answers) -> None:
        self.do(self.rounds.take_part(name, model.code, answers, region))
        model.left.discard(name)
        model.sent[name] = (region, answers)

    @precondition(lambda self: any(m.sent for m in self.models))
    @rule(pick=st.randoms(use_true_random=False), seed=st.integers(0, 2**32), done=st.booleans())
    def corrects(self, pick: Random, seed: int, done: bool) -> None:
        """One card once more, sent again or not; after closing it changes nothing."""
        model, random = pick.choice([m for m in self.models if m.sent]), Random(seed)
        name = random.choice(sorted(model.sent))
        if any(name in other.busy for other in self.models):
            return
        region, answers = model.sent[name]
        place, card = random.randrange(CARDS), random.choice(drawn(random))
        self.says(name, f"wijzig {model.code} {place + 2 + bool(region)}", typed(card))
        if done:
            self.says(name, "verstuur")
        if not model.over:
            model.sent[name] = (region, (*answers[:place], card, *answers[place + 1 :]))

    @precondition(lambda self: any(m.sent for m in self.models))
    @rule(pick=st.randoms(use_true_random=False))
    def leaves(self, pick: Random) -> None:
        model = pick.choice([m for m in self.models if m.sent])
        name = pick.choice(sorted(model.sent))
        self.do(self.rounds.leave(name, model.code))
        del model.sent[name]
        model.left.add(name)

    # Asking.

    @precondition(lambda self: self.models)
    @rule(pick=st.randoms(use_true_random=False), who=st.sampled_from((*COORDINATORS, "p00", "p15", "bystander")))
    def asks(self, pick: Random, who: str) -> None:
        model = pick.choice(self.models)
        part = pick.choice(("", *model.regions))
        card = self.do(self.rounds.picture(who, model.code, part))
        if model.over and who in model.coordinators:
            self.released(model)
            assert model.cards.setdefault(part, card) == card, "asked again, the card is another"
        else:
            assert not A_MEAN.search(texts(card)), f"{who} sees a mean:\n{texts(card)}"

    @precondition(lambda self: self.models)
    @rule(
        pick=st.randoms(use_true_random=False),
        who=st.sampled_from((*COORDINATORS, "p00", "p15", "bystander")),
        how=st.sampled_from(["excel", "pdf", "plaatje", "zet op agenda"]),
    )
    def exports(self, pick: Random, who: str, how: str) -> None:
        """The reply that a file is made of: nothing of a group for anybody else, and nothing that was not released."""
        model = pick.choice(self.models)
        if model.over and model.kept is None:
            return
        reply = self.do(self.rounds.reply(who, f"{how} {model.code}"))
        shown = reply.outcome if isinstance(reply, SendFile) else reply
        if isinstance(shown, GroupPicture):
            assert model.over and who in model.coordinators, f"{who} gets a file"
            assert shown.group.picture == ConfidentialPicture.from_json(self.pictures()[model.code])
        elif how != "zet op agenda":
            assert not (isinstance(reply, SendFile) or (model.over and who in model.coordinators))

    # What must be so after everything.

    def pictures(self) -> dict[str, Any]:
        async def read() -> dict[str, Any]:
            joined = select(schema.rounds.c.code, schema.releases.c.picture).join(
                schema.releases, schema.releases.c.round == schema.rounds.c.id
            )
            async with self.engine.connect() as connection:
                rows = (await connection.execute(joined)).all()
            return {f"{row.code[:4]}-{row.code[4:]}": row.picture for row in rows}

        return self.do(read())

    @invariant()
    def nothing_released_tells_on_anybody(self) -> None:
        pictures = self.pictures() if hasattr(self, "rounds") else {}
        for model in getattr(self, "models", ()):
            now = self.do(self.rounds.kept(model.code))
            assert (now is not None) == (model.people is not None), "a picture is there when it is made, and no sooner"
            model.kept = model.kept or now
            assert now == model.kept, "a released picture changed"
            if model.people is None:
                continue
            people, picture = self.counted(model), pictures[model.code]
            parts = (picture, *picture["groups"])
            bands = {value["id"] for part in parts for value in part["competencies"] if value["band"]}
            judge(picture, people, self.rounds.roles, model.ever, in_bands=bands)
            if picture["enough"]:
                self.in_bands_where_a_few_differ(model, pictures, bands)
                self.last_time_beside_it(model, pictures, bands)

    def counted(self, model: Model) -> People:
        assert model.people is not None
        return {name: self.rounds.counted(IDS[region], answers) for name, (region, answers) in model.people.items()}

    def in_bands_where_a_few_differ(self, model: Model, pictures: dict[str, Any], bands: set[str]) -> None:
        """Item by item, over all that was released before of anybody (norms B15, B17)."""
        before = self.order[: self.order.index(model)]
        people = without(self.counted(model), model.ever)
        # Whoever looks knows what they answered: in whatever this is weighed with they count for nobody.
        near = [one for one in before if not (one.people or {}).keys().isdisjoint(model.people or {})]
        viewers, all_viewers = (model.ever.union(*(one.ever for one in some)) for some in (near, before))
        for item in self.rounds.items:
            old = [
                behind(without(self.counted(one), one.ever), item, group)
                for one in before
                for id_, group in cells_of(pictures[one.code])
                if id_ == item
            ]
            shown = [group for id_, group in cells_of(pictures[model.code]) if id_ == item]
            if not shown:
                # Bands of before may differ by a few; this picture adds nothing to them.
                continue
            if item not in bands:
                new = [behind(people, item, group) for group in shown]
                # Bands of before may differ by a few; that is held against a picture only where it has a part in it.
                assert leaks(new, 5, old) is None, f"{item} of {model.code} tells of a few"
                few = old and leaks([one - viewers for one in new], 5, [one - viewers for one in old])
                assert not few, f"{item} of {model.code} tells viewers of {few}"
                continue
            new = [behind(people, item, group) for group in {"", *shown}]
            if any(one.regions != model.regions or self.have_moved(one, model) for one in before):
                continue
            if sum(len(some) < 5 for some in classes([*old, *new]).values()) <= 12:
                told = [frozenset(self.counted(b).keys() - b.ever) for b in before if shows(pictures[b.code], item)]
                few = any(tells_of_few(sets, all_viewers) for sets in ([*old, *new], [*told, frozenset(people)]))
                assert few, f"{item} of {model.code} is in bands for nothing"

    def have_moved(self, one: Model, other: Model) -> bool:
        """Tell whether somebody is in another region in the other: then regions of one name are other groups."""
        then, now = one.people or {}, other.people or {}
        return any(then[name][0] != now[name][0] for name in then.keys() & now.keys())

    def last_time_beside_it(self, model: Model, pictures: dict[str, Any], bands: set[str]) -> None:
        """Beside a mean stands that of last time, where there was one."""
        before = model.previous
        known: dict[str, Any] = defaultdict(lambda: None)
        if before and before.people is not None:
            known |= {value["id"]: value["mean"] for value in pictures[before.code]["competencies"]}
        for value in pictures[model.code]["competencies"]:
            expected = None if value["id"] in bands or value["mean"] is None else known[value["id"]]
            assert value["before"] == expected, f"{value['id']}: {value['before']} beside it, not {expected}"


RUNS = int(os.environ.get("PROPERTY_RUNS", "50"))
RoundsMachine.TestCase.settings = settings(
    max_examples=RUNS,
    stateful_step_count=30,
    deadline=None,
    # A failure is printed step by step as it was found: to make it smaller takes minutes, with databases.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
TestRounds = RoundsMachine.TestCase
