"""Every meaning a sentence to us may have, and how careful to be with it."""

from enum import Enum, StrEnum


class Care(Enum):
    """What acting on a misunderstanding would cost."""

    # Nothing changes: it happens at once.
    LOOKS = "looks"
    # A change of one's own that can be set back: it happens, and is told.
    OWN = "own"
    # Others see it, or it cannot be undone: it is asked first.
    ASKED = "asked"


class Meaning(StrEnum):
    """What somebody may want of us. The value is its name in `examples.yaml`."""

    # Meeting us
    NOTICE_READ = "notice_read"
    NOTICE_REFUSED = "notice_refused"
    GREETING = "greeting"
    ABOUT_SELF = "about_self"
    THANKS = "thanks"
    SMALLTALK = "smalltalk"
    COMPLAINT = "complaint"
    NEED_HELP_PERSON = "need_help_person"
    NO_ACTION = "no_action"
    OUT_OF_SCOPE = "out_of_scope"
    CASE_DATA = "case_data"
    HUMAN_CONTACT = "human_contact"
    HELP = "help"
    MENU = "menu"
    WHO_ARE_YOU = "who_are_you"
    WHAT_OTHERS_DO = "what_others_do"
    WHERE_IT_WORKS = "where_it_works"
    COSTS = "costs"
    WITHOUT_TEAMS = "without_teams"
    UVO_PLACE = "uvo_place"
    MINUTES = "minutes"
    CASE_CODE = "case_code"
    KEY = "key"
    ORIGIN = "origin"
    # Questions about it
    HOW_LONG = "how_long"
    WHO_SEES = "who_sees"
    IS_IT_ANONYMOUS = "is_it_anonymous"
    IS_IT_VOLUNTARY = "is_it_voluntary"
    WHAT_IS_KEPT = "what_is_kept"
    MY_RIGHTS = "my_rights"
    EXPLAIN_QUESTION = "explain_question"
    EXPLAIN_TERM = "explain_term"
    CHOOSE_FOR_ME = "choose_for_me"
    WHAT_FOR_ME = "what_for_me"
    DONE_BEFORE = "done_before"
    MAY_I_CHANGE = "may_i_change"
    # A scan or form
    INSTRUMENTS = "instruments"
    START_SCAN = "start_scan"
    RESTART = "restart"
    CONTINUE = "continue"
    BACK = "back"
    SKIP = "skip"
    CORRECT = "correct"
    PAUSE = "pause"
    STOP = "stop"
    SEND = "send"
    PROGRESS_OWN = "progress_own"
    SHOW_RESULT = "show_result"
    RESULT_PDF = "result_pdf"
    CHANGE_SENT = "change_sent"
    # Taking part
    JOIN_ROUND = "join_round"
    LOST_CODE = "lost_code"
    ROUND_INFO = "round_info"
    DECLINE = "decline"
    LEAVE = "leave"
    SNOOZE = "snooze"
    REMIND_STEP = "remind_step"
    REMIND_NOT = "remind_not"
    AWAY = "away"
    PRESENT = "present"
    # One's own settings and data
    REMINDERS_OFF = "reminders_off"
    REMINDERS_ON = "reminders_on"
    SETTINGS = "settings"
    LANGUAGE = "language"
    OWN_DATA = "own_data"
    ERASE = "erase"
    # Coordinating rounds
    MAKE_ROUND = "make_round"
    ROUND_WITH = "round_with"
    ROUND_PROGRESS = "round_progress"
    LEAST_PEOPLE = "least_people"
    WHEN_REMINDED = "when_reminded"
    WHO_DID = "who_did"
    INVITE = "invite"
    UNINVITE = "uninvite"
    OTHERS_ANSWERS = "others_answers"
    REMIND = "remind"
    ROUND_CODE = "round_code"
    SHARE_ROUND = "share_round"
    WHEN_CLOSES = "when_closes"
    EXTEND_ROUND = "extend_round"
    PAPER_SCORES = "paper_scores"
    PAPER_BACK = "paper_back"
    RENAME_ROUND = "rename_round"
    ROUND_SIZE = "round_size"
    CLOSE_ROUND = "close_round"
    HAND_OVER = "hand_over"
    WHO_COORDINATES = "who_coordinates"
    STOP_COORDINATING = "stop_coordinating"
    END_COORDINATING = "end_coordinating"
    GROUP_PICTURE = "group_picture"
    DISCUSS = "discuss"
    GROUP_FILE = "group_file"
    PUT_ON_AGENDA = "put_on_agenda"
    SHARE_PICTURE = "share_picture"
    REPEAT_ROUND = "repeat_round"
    # Chairing UVOs
    MY_NEXT_UVO = "my_next_uvo"
    NEW_UVO = "new_uvo"
    MOVE_UVO = "move_uvo"
    UVO_HELD = "uvo_held"
    UVO_NOT_HELD = "uvo_not_held"
    WHO_CAME = "who_came"
    RHYTHM = "rhythm"
    AGREEMENT = "agreement"
    OVERDUE = "overdue"
    UVO_CALENDAR = "uvo_calendar"
    CALENDAR_ADDRESS = "calendar_address"
    CALENDAR_OFF = "calendar_off"
    CASE_CLOSED = "case_closed"
    ESCALATION = "escalation"
    CHECKLISTS = "checklists"

    @property
    def care(self) -> Care:
        """Return how careful to be with it."""
        return Care.LOOKS if self in _LOOKS else Care.ASKED if self in _ASKED else Care.OWN


_LOOKS = frozenset(
    {
        Meaning.NOTICE_REFUSED, Meaning.GREETING, Meaning.ABOUT_SELF, Meaning.THANKS, Meaning.SMALLTALK,
        Meaning.COMPLAINT,
        Meaning.NEED_HELP_PERSON, Meaning.NO_ACTION, Meaning.CASE_DATA, Meaning.OUT_OF_SCOPE,
        Meaning.HUMAN_CONTACT, Meaning.HELP, Meaning.MENU, Meaning.INSTRUMENTS, Meaning.SHARE_ROUND,
        Meaning.WHO_ARE_YOU, Meaning.WHAT_OTHERS_DO, Meaning.WHERE_IT_WORKS, Meaning.COSTS, Meaning.WITHOUT_TEAMS,
        Meaning.UVO_PLACE, Meaning.MINUTES, Meaning.CASE_CODE, Meaning.KEY,
        Meaning.ORIGIN, Meaning.HOW_LONG, Meaning.WHO_SEES,
        Meaning.IS_IT_ANONYMOUS, Meaning.MY_RIGHTS,
        Meaning.IS_IT_VOLUNTARY, Meaning.WHAT_IS_KEPT, Meaning.EXPLAIN_QUESTION, Meaning.EXPLAIN_TERM,
        Meaning.CHOOSE_FOR_ME, Meaning.WHAT_FOR_ME, Meaning.DONE_BEFORE,
        Meaning.MAY_I_CHANGE, Meaning.PROGRESS_OWN, Meaning.SHOW_RESULT, Meaning.RESULT_PDF, Meaning.LOST_CODE,
        Meaning.ROUND_INFO, Meaning.ROUND_WITH, Meaning.SETTINGS, Meaning.OWN_DATA, Meaning.ROUND_PROGRESS,
        Meaning.LEAST_PEOPLE, Meaning.WHEN_REMINDED,
        Meaning.WHO_DID, Meaning.UNINVITE, Meaning.OTHERS_ANSWERS, Meaning.DISCUSS, Meaning.WHO_CAME,
        Meaning.ROUND_CODE, Meaning.WHEN_CLOSES, Meaning.GROUP_PICTURE, Meaning.GROUP_FILE, Meaning.MY_NEXT_UVO,
        Meaning.OVERDUE, Meaning.UVO_CALENDAR, Meaning.ESCALATION, Meaning.CHECKLISTS, Meaning.WHO_COORDINATES,
    }
)  # fmt: skip
_ASKED = frozenset(
    {
        Meaning.RESTART, Meaning.STOP, Meaning.CHANGE_SENT, Meaning.LEAVE, Meaning.ERASE, Meaning.INVITE,
        Meaning.REMIND, Meaning.PAPER_BACK, Meaning.RENAME_ROUND, Meaning.CLOSE_ROUND, Meaning.HAND_OVER,
        Meaning.SHARE_PICTURE,
        Meaning.REPEAT_ROUND, Meaning.NEW_UVO, Meaning.UVO_NOT_HELD, Meaning.CASE_CLOSED,
    }
)  # fmt: skip
# What can be done with several at once.
OF_EACH = frozenset(
    {
        Meaning.MOVE_UVO, Meaning.UVO_HELD, Meaning.UVO_NOT_HELD, Meaning.CASE_CLOSED, Meaning.RHYTHM,
        Meaning.EXTEND_ROUND, Meaning.CLOSE_ROUND, Meaning.REMIND, Meaning.UVO_CALENDAR,
    }
)  # fmt: skip
