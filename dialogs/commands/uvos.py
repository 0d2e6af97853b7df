"""A chair's UVOs and what can be done with one; and a coordinator's groups of chairs."""

from dialogs.commands.declaration import Audience, Command, Follows, Kind, MenuGroup, Place, Subcommand, UvoAct
from dialogs.usecases import calendars, chairing, checklists, circles, uvo_acts

_NEW_NL, _NEW_EN = ("nieuw", "nieuwe"), ("new",)

COMMANDS = (
    # Anybody may put one under our care, and is then its chair.
    Command(
        "uvo",
        nl=("uvo", "uvo's", "mijn uvo's", "uitvoerdersoverleg"),
        en=("uvo", "my uvos", "case meeting"),
        run=chairing.show_uvos,
        # Our questions about a UVO: whether a case is closed, and whether a day is right.
        run_confirmed=chairing.do_confirmed,
        help="help-uvo",
        button="button-uvos",
        follows=Follows.ANYTHING,
        subcommands=(Subcommand("nieuw", nl=_NEW_NL, en=_NEW_EN, run=chairing.start_uvo_form, help="help-uvo-nieuw"),),
        kind=Kind.LOOKS_ALONE,
        menu=MenuGroup.UVOS,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "kalender",
        nl=("mijn kalender", "kalender abonneren", "abonneer kalender"),
        en=("my calendar", "subscribe calendar"),
        run=calendars.show_address,
        help="help-kalender",
        button="button-kalender",
    ),
    Command(
        "kalender_intrekken",
        nl=("kalender intrekken", "agenda intrekken", "mijn kalender intrekken"),
        en=("withdraw calendar", "withdraw my calendar"),
        run=calendars.withdraw_address,
        help="help-kalender-intrekken",
        button="button-kalender-withdraw",
    ),
    Command(
        "openstaand",
        nl=("openstaand", "wat staat open"),
        en=("outstanding", "what is open"),
        run=chairing.list_outstanding,
        help="help-openstaand",
        follows=Follows.ANYTHING,
        kind=Kind.LOOKS,
        menu=MenuGroup.UVOS,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "lijstjes",
        nl=("lijstjes", "lijstje", "mijn lijstjes", "aanpak"),
        en=("checklists", "checklist", "my checklists"),
        run=checklists.show_lists,
        help="help-lijstjes",
        button="button-lijstjes",
        follows=Follows.ANYTHING,
        menu=MenuGroup.UVOS,
    ),
    Command(
        "wie_helpt",
        nl=("wie helpt", "wie helpt mij", "wie kan mij helpen"),
        en=("who helps", "who helps me", "who can help me"),
        run=checklists.show_helpers,
        help="help-wie-helpt",
        button="button-wie-helpt",
        follows=Follows.ANYTHING,
        kind=Kind.LOOKS,
        menu=MenuGroup.UVOS,
    ),
    Command(
        "gehouden",
        nl=("gehouden", "is gehouden", "ging door"),
        en=("held", "took place"),
        run=chairing.record_held,
        help="help-gehouden",
        follows=Follows.ANYTHING,
        may=Audience.CHAIR,
        menu=MenuGroup.UVOS,
    ),
    Command(
        "vervallen",
        nl=("vervallen", "ging niet door"),
        en=("did not take place",),
        run=chairing.record_cancelled,
        help="help-vervallen",
        may=Audience.CHAIR,
    ),
    Command(
        "voorzitters",
        nl=("voorzitters", "groep voorzitters"),
        en=("chairs", "group of chairs"),
        run=circles.show_circles,
        help="help-voorzitters",
        follows=Follows.ANYTHING,
        subcommands=(Subcommand("nieuw", nl=_NEW_NL, en=_NEW_EN, run=circles.start_circle_form),),
        may=Audience.COORDINATOR,
        menu=MenuGroup.UVOS,
    ),
)

ACTS = (
    UvoAct("stand", uvo_acts.act_showing("stand"), Kind.LOOKS),
    UvoAct("gelezen", uvo_acts.act_showing("stand"), Kind.LOOKS),
    UvoAct("niet_nodig", uvo_acts.act_showing("stand"), Kind.LOOKS),
    UvoAct(
        "datum",
        uvo_acts.set_date,
        Kind.CHANGES,
        nl=("datum", "plan", "plannen", "verzet", "verzetten", "kies datum"),
        en=("date", "plan", "move", "reschedule"),
    ),
    UvoAct("kies_datum", uvo_acts.set_date, Kind.CHANGES),
    UvoAct("verzetten", uvo_acts.set_date, Kind.CHANGES),
    UvoAct("verzet", uvo_acts.set_date, Kind.CHANGES),
    UvoAct("ritme", uvo_acts.set_rhythm, Kind.CHANGES, nl=("ritme", "ander ritme"), en=("rhythm", "different rhythm")),
    UvoAct("ander_ritme", uvo_acts.set_rhythm, Kind.CHANGES),
    UvoAct(
        "ja", uvo_acts.mark_held, Kind.CHANGES, nl=("gehouden", "ging door", "ja"), en=("held", "took place", "yes")
    ),
    UvoAct(
        "nee",
        uvo_acts.mark_cancelled,
        Kind.CHANGES,
        nl=("vervallen", "ging niet door", "nee"),
        en=("cancelled", "did not take place", "no"),
    ),
    UvoAct("later", uvo_acts.ask_later, Kind.CHANGES, nl=("later",), en=("later",)),
    UvoAct(
        "stoppen",
        uvo_acts.ask_to_close,
        Kind.CHANGES,
        nl=("afsluiten", "sluit", "stoppen", "afgesloten"),
        en=("close", "stop", "closed"),
    ),
    UvoAct("stoppen_zeker", uvo_acts.close_uvo, Kind.CHANGES),
    UvoAct("code", uvo_acts.set_code, Kind.CHANGES, nl=("code", "andere code"), en=("code", "different code")),
    UvoAct("agenda", uvo_acts.export_meeting, Kind.LOOKS, nl=("kalender", "agenda"), en=("calendar",)),
    UvoAct("overdragen", uvo_acts.hand_over, Kind.CHANGES, nl=("overdragen", "draag over"), en=("hand over",)),
    UvoAct(
        "afspraak",
        uvo_acts.start_agreement_form,
        Kind.CHANGES,
        nl=("afspraak", "nieuwe afspraak"),
        en=("agreement", "new agreement"),
    ),
    UvoAct(
        "klaar",
        uvo_acts.complete_agreement,
        Kind.CHANGES,
        nl=("klaar", "afspraak klaar"),
        en=("done", "agreement done"),
    ),
    UvoAct(
        "evalueren",
        uvo_acts.set_evaluation,
        Kind.CHANGES,
        nl=("evalueren", "evaluatie elke", "evaluatie om de", "vaker evalueren", "minder vaak evalueren"),
        en=("evaluate", "evaluation every", "evaluate more often", "evaluate less often"),
    ),
    UvoAct("gedaan", uvo_acts.mark_evaluated, Kind.CHANGES, nl=("geëvalueerd", "evaluatie gedaan"), en=("evaluated",)),
    UvoAct(
        "lijstjes",
        checklists.show_or_tick,
        Kind.CHANGES,
        nl=("lijstjes", "lijstje", "aanpak"),
        en=("checklists", "checklist"),
        by_itself=True,
    ),
    UvoAct("lijstje", checklists.show_list, Kind.LOOKS, by_itself=True),
    UvoAct("vink", checklists.tick, Kind.CHANGES, by_itself=True),
    UvoAct("vink_weg", checklists.untick, Kind.CHANGES, by_itself=True),
    UvoAct(
        "ladder",
        checklists.show_helpers_of_uvo,
        Kind.LOOKS,
        nl=("hulp", "wie kan mij helpen"),
        en=("help", "who can help me"),
    ),
    UvoAct(
        "voorbereiden", uvo_acts.show_preparation, Kind.LOOKS, nl=("voorbereiden", "voorbereiding"), en=("prepare",)
    ),
    UvoAct(
        "evaluatie_later", uvo_acts.postpone_evaluation, Kind.CHANGES, nl=("evaluatie later",), en=("evaluation later",)
    ),
    # What was told together, one by one.
    UvoAct("plannen", uvo_acts.act_showing("plannen"), Kind.LOOKS, answers=True),
    UvoAct("vandaag", uvo_acts.act_showing("vandaag"), Kind.LOOKS, answers=True),
    UvoAct("gehouden", uvo_acts.act_showing("gehouden"), Kind.LOOKS, answers=True),
    UvoAct("te_laat", uvo_acts.act_showing("te_laat"), Kind.LOOKS, answers=True),
    UvoAct(
        "evaluatie", uvo_acts.act_showing("evaluatie"), Kind.LOOKS, nl=("evaluatie",), en=("evaluation",), answers=True
    ),
    # What the answer to a question of the content brings.
    UvoAct(
        "klopt",
        uvo_acts.act_showing("resultaat_vraag"),
        Kind.LOOKS,
        nl=("klopt", "dat klopt"),
        en=("that is right",),
        answers=True,
    ),
    UvoAct(
        "resultaat_ja",
        uvo_acts.act_showing("stand"),
        Kind.LOOKS,
        nl=("resultaat ja", "het lukt"),
        en=("progress yes",),
        answers=True,
    ),
    UvoAct(
        "resultaat_deels",
        uvo_acts.act_showing("hulp_zoeken"),
        Kind.LOOKS,
        nl=("resultaat deels", "deels"),
        en=("progress partly", "partly"),
        answers=True,
    ),
    UvoAct(
        "resultaat_nee",
        uvo_acts.act_showing("hulp_zoeken"),
        Kind.LOOKS,
        nl=("resultaat nee", "het lukt niet"),
        en=("progress no",),
        answers=True,
    ),
)
