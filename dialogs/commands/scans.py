"""Going through a scan or form, and one's own outcome. Instruments bring the words that begin them."""

from functools import partial

from dialogs.commands.declaration import Command, Follows, Kind, MenuGroup, Place
from dialogs.usecases import answering, exports, orienting, results

COMMANDS = (
    Command(
        "verder",
        nl=("verder", "ga verder", "doorgaan", "hervat"),
        en=("continue", "go on", "resume"),
        run=answering.resume,
        help="help-verder",
        button="button-verder",
        follows=Follows.ANYTHING,
        menu=MenuGroup.EVERYBODY,
    ),
    Command(
        "terug",
        nl=("terug", "vorige", "ga terug"),
        en=("back", "previous", "go back"),
        run=answering.go_back,
        help="help-terug",
        menu=MenuGroup.EVERYBODY,
    ),
    Command(
        "pauze",
        nl=("pauze", "pauzeer", "later verder"),
        en=("pause",),
        run=answering.pause,
        help="help-pauze",
        menu=MenuGroup.EVERYBODY,
    ),
    Command(
        "stop",
        nl=("stop", "stoppen", "annuleer"),
        en=("stop", "cancel", "quit"),
        run=answering.stop,
        help="help-stop",
        menu=MenuGroup.EVERYBODY,
    ),
    # Nothing is thrown away by one word: it asks, as `stop` does.
    Command(
        "weggooien",
        nl=("weggooien", "gooi weg", "wissen"),
        en=("discard", "throw away"),
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
        run=answering.change_answer,
        help="help-wijzig",
        follows=Follows.ANYTHING,
        menu=MenuGroup.EVERYBODY,
    ),
    Command(
        "overzicht",
        nl=("overzicht", "nakijken"),
        en=("review", "overview"),
        run=orienting.show_current,
        help="help-overzicht",
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
        menu=MenuGroup.EVERYBODY,
        suggested=frozenset({Place.PERSONAL}),
    ),
    Command(
        "pdf",
        nl=("pdf", "maak pdf", "print"),
        en=("pdf", "make pdf", "print"),
        run=partial(exports.export_file, form="pdf"),
        help="help-pdf",
        follows=Follows.ANYTHING,
        kind=Kind.LOOKS,
        menu=MenuGroup.EVERYBODY,
    ),
)
