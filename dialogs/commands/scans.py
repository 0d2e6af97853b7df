"""Going through a scan or form, and one's own outcome. Instruments bring the words that begin them."""

from functools import partial

from dialogs.commands.declaration import Command, Follows, Kind, MenuGroup, Place, Subcommand
from dialogs.instruments.content_models import Reader
from dialogs.usecases import answering, correcting, exports, finding, orienting, restarting, results


def _for(reader: Reader, *, nl: tuple[str, ...], en: tuple[str, ...]) -> Subcommand:
    return Subcommand(reader, nl=nl, en=en, run=partial(finding.show_for, reader=reader))


COMMANDS = (
    Command(
        "vragenlijsten",
        nl=("vragenlijsten", "alle vragenlijsten", "instrumenten", "wat past bij mij"),
        en=("questionnaires", "all questionnaires", "instruments", "what suits me"),
        run=finding.show_instruments,
        help="help-vragenlijsten",
        button="button-vragenlijsten",
        follows=Follows.SUBCOMMAND,
        subcommands=(
            Subcommand("meer", nl=("meer",), en=("more",), run=finding.show_rest),
            _for(Reader.REGISSEUR, nl=("regisseur", "voor regisseurs"), en=("regisseur", "for regisseurs")),
            _for(Reader.COORDINATOR, nl=("coördinator", "voor coördinatoren"), en=("coordinator", "for coordinators")),
            _for(Reader.CHAIR, nl=("voorzitter", "voor voorzitters"), en=("chair", "for chairs")),
        ),
        kind=Kind.LOOKS,
    ),
    Command(
        "verder",
        nl=("verder", "ga verder", "doorgaan", "hervat"),
        en=("continue", "go on", "resume"),
        run=answering.resume,
        help="help-verder",
        button="button-verder",
        follows=Follows.ANYTHING,
        menu=MenuGroup.SCANS,
    ),
    Command(
        "terug",
        nl=("terug", "vorige", "ga terug"),
        en=("back", "previous", "go back"),
        run=answering.go_back,
        help="help-terug",
        follows=Follows.MEANT,
    ),
    Command(
        "overslaan",
        nl=("overslaan", "sla over"),
        en=("skip",),
        run=answering.skip,
        help="help-overslaan",
        follows=Follows.MEANT,
    ),
    Command(
        "pauze",
        nl=("pauze", "pauzeer", "later verder"),
        en=("pause",),
        run=answering.pause,
        help="help-pauze",
        menu=MenuGroup.SCANS,
    ),
    Command(
        "stop",
        nl=("stop", "stoppen", "annuleer"),
        en=("stop", "cancel", "quit"),
        run=answering.stop,
        help="help-stop",
        menu=MenuGroup.SCANS,
    ),
    Command(
        "opnieuw",
        nl=("opnieuw", "opnieuw beginnen", "begin opnieuw"),
        en=("restart", "start over", "start again"),
        run=restarting.restart,
        help="help-opnieuw",
        follows=Follows.ANYTHING,
        asks_first=True,
        for_good=True,
    ),
    # Nothing is thrown away by one word: it asks, as `stop` does.
    Command(
        "weggooien",
        nl=(
            "weggooien",
            "gooi weg",
            "weg ermee",
            "gooi maar weg",
            "ja gooi maar weg",
            "ja gooi weg",
            "ja weg ermee",
        ),
        en=(
            "discard",
            "throw away",
            "throw it away",
            "yes throw it away",
            "bin it",
        ),
        run=answering.stop,
        run_confirmed=answering.discard,
        help="help-weggooien",
    ),
    Command(
        "verstuur",
        nl=("verstuur", "versturen", "verzend", "klaar", "afronden"),
        en=("send", "submit", "done", "finish"),
        run=answering.submit,
        help="help-verstuur",
    ),
    Command(
        "wijzig",
        nl=("wijzig", "pas", "verander"),
        en=("change", "edit"),
        run=correcting.change_answer,
        help="help-wijzig",
        follows=Follows.ANYTHING,
        menu=MenuGroup.SCANS,
    ),
    Command(
        "overzicht",
        nl=("overzicht", "nakijken"),
        en=("review", "overview"),
        run=orienting.show_overview,
        help="help-overzicht",
        follows=Follows.MEANT,
        kind=Kind.LOOKS,
    ),
    Command(
        "uitdraai",
        nl=("uitdraai", "uitslag", "mijn uitkomst", "resultaat"),
        en=("printout", "result", "my result"),
        run=results.show_printout,
        help="help-uitdraai",
        button="button-uitdraai",
        follows=Follows.ANYTHING,
        kind=Kind.LOOKS,
        menu=MenuGroup.SCANS,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "pdf",
        nl=("pdf", "maak pdf", "print"),
        en=("pdf", "make pdf", "print"),
        run=partial(exports.export_file, form="pdf"),
        reads=exports.names_one_form,
        help="help-pdf",
        follows=Follows.ANYTHING,
        kind=Kind.LOOKS,
        menu=MenuGroup.SCANS,
    ),
)
