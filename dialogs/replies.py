"""What we may say: facts and ids. How it looks and in which words is up to bot.cards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dialogs.checklists import ChecklistCard, ChecklistMenu, WhoHelps
from dialogs.flow.path import Progress
from dialogs.instruments.content_models import Reader
from dialogs.instruments.definition import Instrument, Language, Page, Question, Text
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.library import ScanNames
from dialogs.presses import Press, WordPress
from dialogs.records import AgendaLine, Circle, OwnRows, Round, Run, Uvo
from dialogs.reply_parts import Args, Button, Line, Note
from dialogs.texts.keys import InvitationKey, LeadKey, PlainKey, SentenceKey
from dialogs.understanding.outcomes import Trouble
from dialogs.uvo_replies import CircleView, UvoCard, UvoList, UvoPlan


@dataclass(frozen=True)
class Sentence:
    """One or two sentences, with what can be done next. `lines` follow it where there are several of something."""

    key: SentenceKey
    args: Args = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Suggestions:
    """What somebody may have meant: which of these, or, with a `no`, whether all of them. Nothing happened yet."""

    options: tuple[Button, ...]
    no: WordPress | None = None


@dataclass(frozen=True)
class Finding:
    """One instrument to begin: its name, its minutes where it has an end, and the sentence of its file about it."""

    name: Text
    minutes: int | None
    help: Text | None
    press: Press


@dataclass(frozen=True)
class Instruments:
    """What can be filled in, what suits this person first, or what suits a reader that was named; `more` besides."""

    found: tuple[Finding, ...]
    reader: Reader | None = None
    more: int = 0


@dataclass(frozen=True)
class Notice:
    """Who sees what and how long, before anything else. `then` is what the person was after, `goal` its name if a scan.

    With an `invitation` it stands on one card with that, and one yes counts for both; who was asked `may_wait`.
    """

    then: Press
    welcome: bool
    scans: ScanNames
    goal: Text | None = None
    invitation: "RoundInvitation | None" = None
    may_wait: bool = False


@dataclass(frozen=True)
class Menu:
    """What waits for this person, most urgent first (and `more` besides), and what fits to begin, under its `lead`."""

    lead: LeadKey
    open: tuple[Button, ...]
    choices: tuple[Button, ...]
    more: int = 0


@dataclass(frozen=True)
class Help:
    """Help by subject: which there are or, of one, the words to type. `scans` are those to begin."""

    subject: str = ""
    scans: tuple[Instrument, ...] = ()


@dataclass(frozen=True)
class Ask:
    """One page of a run. `joint`: two people fill it in. `first` shows what the instrument is about; `trouble` is what
    was not understood. `draft` is what was filled in before and not sent, `suggested` what is usually answered, both by
    question. `who_sees` is what a yes agrees with, beside what the page says. `unfolded`: with the answers few need.
    """

    instrument: Instrument
    run: Run
    page: Page
    progress: Progress
    first: bool
    can_go_back: bool
    suggested: Args = field(default_factory=dict)
    note: Note | None = None
    trouble: Trouble | None = None
    joint: bool = False
    draft: Mapping[str, str] = field(default_factory=dict)
    who_sees: tuple[Line, ...] = ()
    unfolded: bool = False


@dataclass(frozen=True)
class Review:
    """All answers before sending: each question, its answer and its page. `makes` says what comes of it.

    `so_far`: somebody is not there yet, and looks at what they filled in up to here.
    """

    instrument: Instrument
    run: Run
    rows: tuple[tuple[Question, str | None], ...]
    pages: tuple[Page, ...]
    note: Note | None = None
    trouble: Trouble | None = None
    joint: bool = False
    makes: Makes | None = None
    so_far: bool = False


@dataclass(frozen=True)
class OwnOutcome:
    """One's own outcome of a scan, or a part of it. `has_earlier`: there are other outcomes to look at."""

    outcome: Outcome
    note: Note | None = None
    has_earlier: bool = False


@dataclass(frozen=True)
class RoundMade:
    """A round that is ready to be shared; `link` opens the chat with us, with the words to join ready to be sent.

    `share` is the text to copy, still to be filled; `figures` fills what is shown of its answers. `groups` are what its
    groups are called, () without grouping. `open`: people can take part today. `others` names the other
    organisations, whose people read `for_others`. `for_same`: it was said to be for the same people; `same_as` is the
    round of which they can be asked again, None where nobody of one is known.
    """

    round: Round
    link: str
    share: Text | None
    figures: Mapping[str, int]
    groups: tuple[str, ...] = ()
    open: bool = True
    others: tuple[str, ...] = ()
    for_others: tuple[Line, ...] = ()
    for_same: bool = False
    same_as: Round | None = None


@dataclass(frozen=True)
class RoundState:
    """A round and how many have completed it: `open` today, or `over`, or yet to open. `unreached` is a number only.

    `completed` is None where a closed round has no picture to take it from; `paper` where none may come on paper.
    `others` names the other organisations.
    """

    round: Round
    completed: int | None
    open: bool
    over: bool
    unreached: int = 0
    paper: int | None = None
    note: Note | None = None
    others: tuple[str, ...] = ()
    began: int = 0


@dataclass(frozen=True)
class RoundList:
    """Part `page` of `pages` of a coordinator's rounds. `chosen` is the code of the one whose buttons are there."""

    rounds: tuple[RoundState, ...]
    chosen: str
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class GroupPicture:
    """The released picture of a round, or a part of it, or that nothing of it may be shown.

    `coordinates`: who sees it may also repeat the round. `fold`: only what is folded under this id is shown.
    """

    group: GroupOutcome
    coordinates: bool = False
    fold: str = ""
    note: Note | None = None


@dataclass(frozen=True)
class OwnData:
    """What is kept of somebody, per purpose."""

    kept: tuple[OwnRows, ...]


@dataclass(frozen=True)
class EraseAsk:
    """What goes, what stays. `rounds`, `uvos`, `circles`: only they care for these; `joint`: a form of two stays.

    `no` says that nothing is to go.
    """

    no: WordPress
    rounds: tuple[Round, ...]
    uvos: tuple[Uvo, ...]
    circles: tuple[Circle, ...]
    joint: bool
    note: Note | None = None


@dataclass(frozen=True)
class Announcement:
    """A round, told in a channel or group chat, with a button to join; and `for_others` what people of others read."""

    round: Round
    link: str
    about: Args
    minutes: int
    open: bool = True
    for_others: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Sharing:
    """What somebody agrees with who takes part: `lead` in the words of the scan, and who sees what of the round."""

    lead: Text
    who_sees: tuple[Line, ...]


@dataclass(frozen=True)
class RoundInvitation:
    """A round, told to one person in their own chat. With `sharing` one yes is enough; None: they only go on.

    `unsent`: everything is filled in, and only has to be sent.
    """

    round: Round
    lead: InvitationKey
    about: Args
    minutes: int
    sharing: Sharing | None = None
    unsent: bool = False


@dataclass(frozen=True)
class InviteForm:
    """Whom to invite to a round, to be filled in; `filled_in` is what stood there before."""

    round: Round
    filled_in: str = ""


@dataclass(frozen=True)
class Invited:
    """What became of a pasted list: how many are invited, which names nobody has, which are asked and from whom."""

    round: Round
    count: int
    unknown: tuple[str, ...]
    several: tuple[str, ...]
    unread: int
    choices: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Unreached:
    """Whom an invitation did not reach: reason -> names as the coordinator typed them."""

    round: Round
    names: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class News:
    """What changed about a round: it closes in `days` days (its coordinator hears that), or (None) it has closed.

    `completed` is None where a closed round has no picture. `coordinates`: told to its coordinator. `paper`: besides.
    `asks`: it is open, and waits for this person: what leads the message about that; `unsent`: only to be sent.
    """

    round: Round
    completed: int | None
    days: int | None = None
    coordinates: bool = True
    paper: int = 0
    asks: InvitationKey | None = None
    unsent: bool = False


@dataclass(frozen=True)
class RoundNews:
    """News about one or more rounds, told of our own accord."""

    items: tuple[News, ...]


@dataclass(frozen=True)
class AgendaItem:
    """One neutral line: the role or competency `title` of a round."""

    line: AgendaLine
    round: Round
    title: str


@dataclass(frozen=True)
class Agenda:
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True)
class Settings:
    """`busy`: there is a run in hand. `reminders`: whether they are sent at all. `chairs`: of UVOs, too."""

    language: Language
    busy: bool
    reminders: bool = True
    chairs: bool = False
    note: Note | None = None


@dataclass(frozen=True)
class Privacy:
    """Who sees what and how long, asked for: all of it, or one part."""

    scans: ScanNames
    part: PlainKey | None = None


Reply = (
    Sentence
    | Suggestions
    | Notice
    | Menu
    | Help
    | Instruments
    | Ask
    | Review
    | OwnOutcome
    | RoundMade
    | RoundState
    | RoundList
    | GroupPicture
    | Announcement
    | RoundInvitation
    | InviteForm
    | Invited
    | Unreached
    | RoundNews
    | Agenda
    | UvoCard
    | UvoList
    | UvoPlan
    | ChecklistMenu
    | ChecklistCard
    | WhoHelps
    | CircleView
    | Settings
    | Privacy
    | OwnData
    | EraseAsk
)
