"""Taking part in a round, later, not at all, and being away."""

from functools import partial

from dialogs.commands.declaration import Command, Follows, MenuGroup, Place
from dialogs.usecases import answering, chairing, joining, orienting, steps, taking_over

COMMANDS = (
    # A code on its own means this as well.
    Command(
        "doe_mee",
        nl=("doe mee", "meedoen", "ik doe mee"),
        en=("join", "take part"),
        run=taking_over.join,
        help="help-doe-mee",
        follows=Follows.CODE,
        asks_first=True,
        menu=MenuGroup.ROUNDS,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "later",
        nl=("later", "vraag me later"),
        en=("later", "ask me later"),
        run=chairing.ask_later,
        run_confirmed=partial(chairing.ask_later, sure=True),
        help="help-later",
        button="button-later",
        follows=Follows.ANYTHING,
    ),
    Command(
        "afmelden",
        nl=("afmelden", "meld me af", "ik doe niet mee"),
        en=("leave round", "leave group", "sign off"),
        run=joining.leave,
        help="help-afmelden",
        button="button-afmelden",
        follows=Follows.ANYTHING,
        asks_first=True,
        for_good=True,
    ),
    Command(
        "afwezig",
        nl=("afwezig", "ik ben afwezig"),
        en=("away", "i am away"),
        run=joining.set_away,
        run_confirmed=partial(joining.set_away, sure=True),
        help="help-afwezig",
        follows=Follows.ANYTHING,
        menu=MenuGroup.DATA,
    ),
    Command(
        "aanwezig",
        nl=("weer aanwezig", "ik ben er weer"),
        en=("back again", "i am back", "i'm back"),
        run=answering.come_back,
        help="help-aanwezig",
        button="button-aanwezig",
    ),
    # Its button carries the id of the scan.
    Command(
        "stap",
        nl=(
            "mijn stap",
            "herinner mij aan mijn stap",
            "herinner me aan mijn stap",
            "herinner mij over vier weken",
            "herinner me over vier weken",
            "herinner mij over 4 weken",
            "herinner me over 4 weken",
            "herinner mij over vier weken aan mijn stap",
            "herinner me over vier weken aan mijn stap",
        ),
        en=(
            "my step",
            "remind me of my step",
            "remind me in four weeks",
            "remind me in 4 weeks",
            "remind me of my step in four weeks",
            "remind me in four weeks of my step",
        ),
        run=steps.remind_of_step,
        run_confirmed=partial(steps.remind_of_step, sure=True),
        help="help-stap",
        follows=Follows.ANYTHING,
    ),
    Command(
        "stap_niet",
        nl=("toch niet herinneren", "herinner mij niet aan mijn stap", "herinner me niet aan mijn stap"),
        en=("no reminder after all", "do not remind me of my step", "don't remind me of my step"),
        run=steps.forget_step,
        help="help-stap-niet",
        follows=Follows.ANYTHING,
    ),
    Command(
        "herinneringen_uit",
        nl=("herinneringen uit", "geen herinneringen", "stop herinneringen"),
        en=("reminders off", "no reminders", "stop reminders"),
        run=partial(orienting.set_reminders, wanted=False),
        help="help-herinneringen-uit",
        button="button-reminders-off",
        menu=MenuGroup.DATA,
    ),
    Command(
        "herinneringen_aan",
        nl=("herinneringen aan", "weer herinneringen"),
        en=("reminders on", "start reminders"),
        run=partial(orienting.set_reminders, wanted=True),
        help="help-herinneringen-aan",
        button="button-reminders-on",
    ),
)
