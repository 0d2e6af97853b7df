"""The key with which a colleague takes over a round or a UVO: how it is told, and how it is withdrawn."""

from dialogs.expecting import GivenKey
from dialogs.presses import WordPress
from dialogs.records import Key
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code
from dialogs.usecases import guessing
from dialogs.usecases.turn import Turn


def tell_key(turn: Turn, key: Key, sentence: SentenceKey, facts: Args) -> Sentence:
    """Return what somebody hears who gives a key; a no after it, or the button, ends it again."""
    turn.expect(GivenKey(code=key.key))
    withdraw = Button("button-withdraw-key", WordPress(word="sleutel_intrekken", rest=key.key))
    told = {"key": format_code(key.key), "closes": key.until.isoformat()}
    return Sentence(sentence, {**facts, **told}, (withdraw,))


async def withdraw_key(turn: Turn, rest: str) -> Reply:
    """End a key that one gave oneself, of a round or a UVO (`trek sleutel in SLEUTEL`). All others get one answer."""
    code = await guessing.typed_code(turn, rest, command="sleutel_intrekken", which="sentence-which-key-given")
    if isinstance(code, Sentence):
        return code
    of_round = await turn.uow.keys.take(code)
    key = of_round or await turn.uow.uvos.take_key(code)
    if key is None or key.person != turn.person.id:
        if key:
            await (turn.uow.keys.add(key) if of_round else turn.uow.uvos.add_key(key))
        await guessing.count_wrong_code(turn)
        return Sentence("sentence-key-not-yours")
    return Sentence("sentence-key-withdrawn", {"key": format_code(code)})
