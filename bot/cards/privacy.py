"""The notice and who sees what: a kernel before anything else, the rest in parts, each for what one is about to do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from bot.cards.notice import OperatorNotice
from bot.cards.rounds import invitation_facts, sharing_lines
from dialogs.group.rule import figures
from dialogs.instruments.library import ScanNames
from dialogs.presses import WordPress
from dialogs.replies import Notice, Privacy, RoundInvitation
from dialogs.reply_parts import Button
from dialogs.terms import USUAL_TERMS
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.texts.markdown import escaped


@dataclass(frozen=True)
class PrivacyFacts:
    """The facts of this installation that the privacy texts state.

    From how many people on a confidential picture is shown, how long each class of data is kept (days for `berichten`,
    else months), whom to ask ("" for the standard text), the operator's own notice, and where to find the DPIA and the
    decision of the works council.
    """

    group_minimum: int = 5
    contact: str = ""
    terms: Mapping[str, int] = field(default_factory=lambda: USUAL_TERMS)
    operator_notice: OperatorNotice | None = None
    dpia: str = ""
    works_council: str = ""


# What is said before anything else; who is responsible stands here only, not in a part.
KERNEL: Sequence[PlainKey] = ("privacy-controller", "notice-use", "notice-own", "notice-rights", "notice-cases")
# Who is asked to take part reads what for, and who sees their scores, in the words they agree with.
KERNEL_OF_ROUND: Sequence[PlainKey] = ("privacy-controller", "notice-use-round", "notice-rights")
_KERNEL_OF_NAMELESS_ROUND: Sequence[PlainKey] = ("privacy-controller", "notice-use", "notice-rights")
# What one may be about to do -> all there is to know about it. Those of the operator are left out where they are empty.
PARTS: Mapping[PlainKey, Sequence[PlainKey]] = {
    "privacy-part-scan": ("privacy-alone", "privacy-outcome"),
    "privacy-part-round": ("privacy-round", "privacy-competencies", "privacy-coordinator", "privacy-reminders"),
    "privacy-part-uvo": ("privacy-uvo", "privacy-cases"),
    "privacy-part-keep": ("privacy-kept", "privacy-keep", "privacy-audit", "privacy-teams"),
    "privacy-part-rights": (
        "privacy-use",
        "privacy-rights",
        "privacy-contact",
        "privacy-basis",
        "privacy-officer",
        "privacy-dpia",
        "privacy-council",
        "privacy-complaint",
    ),
}
# Who looks something up finds the sources here too.
_LOOKED_UP: Mapping[PlainKey, Sequence[PlainKey]] = {**PARTS, "privacy-part-words": ("privacy-content",)}
# The part that ends with what the operator adds.
_ENDS: PlainKey = "privacy-part-rights"
_FOLD = "wie-ziet-wat"


def _privacy_args(
    speech: Speech, privacy_facts: PrivacyFacts, scans: ScanNames, escape: Callable[[str], str]
) -> Mapping[str, str | int]:
    """Return the arguments of the privacy texts. `escape` escapes the operator's words for where they are shown."""
    added = privacy_facts.operator_notice and privacy_facts.operator_notice.in_(speech.language)
    contact = (added and added.contact) or privacy_facts.contact
    return {
        **figures(privacy_facts.group_minimum),
        "contact": escape(contact) or speech("privacy-contact-default"),
        "controller": escape(added.controller) if added else speech("privacy-controller-default"),
        "complaint": escape((added and added.complaint) or "") or speech("privacy-complaint-default"),
        "basis": escape(added.basis) if added else "",
        "officer": escape(added.officer) if added else "",
        "dpia": escape(privacy_facts.dpia),
        "council": escape(privacy_facts.works_council),
        "open": escape(speech.names([speech.of(name) for name in scans.open])),
        "confidential": escape(speech.names([speech.of(name) for name in scans.confidential])),
        "choosing": escape(speech.names([speech.of(name) for name in scans.choosing])),
        "counting": escape(speech.names([speech.of(name) for name in scans.counting])),
        **privacy_facts.terms,
    }


_AVERAGES: PlainKey = "privacy-competencies"
# Said only where the operator gave what it is about.
_GIVEN: Mapping[PlainKey, str] = {
    "privacy-basis": "basis",
    "privacy-officer": "officer",
    "privacy-dpia": "dpia",
    "privacy-council": "council",
}


@dataclass(frozen=True)
class PrivacyTexts:
    """The privacy texts of this installation in one language, filled in. `escape` is for where they are shown."""

    speech: Speech
    facts: PrivacyFacts
    scans: ScanNames
    escape: Callable[[str], str] = escaped

    def texts(self, keys: Sequence[PlainKey]) -> list[str]:
        """Return these paragraphs, but those of which the operator gave nothing."""
        args = _privacy_args(self.speech, self.facts, self.scans, self.escape)
        return [self.speech(key, args) for key in keys if key not in _GIVEN or args[_GIVEN[key]]]

    def parts(self) -> list[tuple[str, list[str]]]:
        """Return the title and paragraphs of each part; what the operator adds ends the last one."""
        return list(map(self.part, PARTS))

    def part(self, title: PlainKey) -> tuple[str, list[str]]:
        """Return the title and paragraphs of one part."""
        operator = self.facts.operator_notice if title == _ENDS else None
        also = operator.in_(self.speech.language).also if operator else ()
        return self.speech(title), [*self.texts(self._with_choices(_LOOKED_UP[title])), *map(self.escape, also)]

    def _with_choices(self, keys: Sequence[PlainKey]) -> Sequence[PlainKey]:
        """Add what is told of choices behind what is told of averages, where there is a scan with choices.

        No such scan is in the menu of everybody, so the notice has no word of it: that is told before somebody joins.
        """
        if _AVERAGES not in keys or not self.scans.choosing:
            return keys
        place = keys.index(_AVERAGES) + 1
        counted: Sequence[PlainKey] = ("privacy-counted",) if self.scans.counting else ()
        return (*keys[:place], "privacy-choices", *counted, *keys[place:])

    def whole(self) -> list[str]:
        """Return all paragraphs, without titles."""
        return [*self.texts(("privacy-controller",)), *(line for _, lines in self.parts() for line in lines)]


def _lines(lines: Sequence[str]) -> list[Any]:
    return [parts.text(line, spacing="Small") for line in lines]


def _folded_parts(told: Sequence[tuple[str, Sequence[str]]]) -> list[Any]:
    """Return these parts of the notice; each unfolds by itself."""
    return parts.folds([(title, f"{_FOLD}-{number}", _lines(lines)) for number, (title, lines) in enumerate(told, 1)])


def _invitation(speech: Speech, told: RoundInvitation) -> list[Any]:
    """Return whose round it is, why and until when, and who will see what: what a yes agrees with."""
    facts = invitation_facts(speech, told)
    lines = [
        speech("notice-invitation" if _is_named(told) else "notice-invitation-nameless", facts),
        *(sharing_lines(speech, told.sharing) if told.sharing else ()),
    ]
    return [parts.heading(speech(told.lead, name=parts.literal(told.round.name))), *map(parts.text, lines)]


def _is_named(told: RoundInvitation) -> bool:
    """Tell whether the round says who asks and why."""
    return bool(told.round.host and told.round.purpose)


def notice_card(speech: Speech, reply: Notice, privacy_facts: PrivacyFacts) -> dict[str, Any]:
    """Draw the kernel of the notice, with the rest folded under it.

    Who is asked for a round reads of that round first, and presses for the rest: most of it is of other things.
    """
    told = PrivacyTexts(speech, privacy_facts, reply.scans)
    asked = reply.invitation
    if asked:
        kernel = KERNEL_OF_ROUND if _is_named(asked) else _KERNEL_OF_NAMELESS_ROUND
        body = [*_invitation(speech, asked), *_lines(told.texts(kernel))]
        buttons = _answers(asked, may_wait=reply.may_wait)
    else:
        title = parts.heading(speech("welcome-title" if reply.welcome else "notice-title"))
        welcome = [parts.text(speech("notice-welcome"))] if reply.welcome else []
        body = [title, *welcome, *_lines(told.texts(KERNEL)), parts.subtle_text(speech("notice-go"))]
        buttons = [_go_on(speech, reply)]
    actions = [parts.button(speech, one, primary=not number) for number, one in enumerate(buttons)]
    if asked:
        whole = parts.button(speech, Button("button-wie_ziet_wat", WordPress(word="privacy")))
        return parts.card(speech, body, [*actions, whole, parts.help_button(speech)])
    unfold = ac.ToggleVisibilityAction(title=speech("privacy-title"), target_elements=[_FOLD])
    whole = ac.Container(id=_FOLD, is_visible=False, items=_folded_parts(told.parts()))
    return parts.card(speech, [*body, whole], [*actions, unfold, parts.help_button(speech)])


def _go_on(speech: Speech, reply: Notice) -> Button:
    """Return the button that leads to what somebody came for, by its name where it is a scan."""
    if reply.goal is None:
        return Button("button-read", reply.then)
    return Button("button-go-on-scan", reply.then, {"name": speech.of(reply.goal)})


def _answers(asked: RoundInvitation, *, may_wait: bool) -> list[Button]:
    code = asked.round.code
    later = [Button("button-later", WordPress(word="later", rest=code))] if may_wait else []
    return [
        Button("button-join-sure", WordPress(word="doe_mee", rest=code, sure=True)),
        *later,
        Button("button-afmelden", WordPress(word="afmelden", rest=code, sure=True)),
    ]


def privacy_card(speech: Speech, reply: Privacy, privacy_facts: PrivacyFacts) -> dict[str, Any]:
    """Draw the whole notice, each part under a button: who looks something up looks up one thing."""
    told = PrivacyTexts(speech, privacy_facts, reply.scans)
    if reply.part:
        return _part_card(speech, *told.part(reply.part))
    body = [parts.heading(speech("privacy-title")), *_lines(told.texts(("privacy-controller", "notice-own")))]
    body += _folded_parts(list(map(told.part, _LOOKED_UP)))
    own = Button("button-mijn_gegevens", WordPress(word="mijn_gegevens"))
    return parts.card(speech, body, [parts.button(speech, own), parts.help_button(speech)])


def _part_card(speech: Speech, title: str, lines: Sequence[str]) -> dict[str, Any]:
    """Draw one part of the notice, with a button that leads to all of it."""
    whole = Button("button-wie_ziet_wat", WordPress(word="privacy"))
    body = [parts.heading(title), *_lines(lines)]
    return parts.card(speech, body, [parts.button(speech, whole), parts.help_button(speech)])
