"""Who is in need, or tells that somebody else is in danger, heard wherever they stand. Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.phrases import as_words, read_phrases
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Situation
from dialogs.understanding.small_words import small_words

# From here on somebody is in need, whatever else they are busy with.
_IN_NEED = 0.66


def says_outright(text: str) -> bool:
    """Tell whether it says so in words that leave no doubt; see in_need.yaml."""
    return read_phrases("in_need.yaml", "said").search(as_words(text)) is not None


def is_in_need(text: str, here: Situation, reader: Reader, *, only_grave: bool = True) -> bool:
    """Tell whether somebody says that they are in need, or somebody else in danger, in any part of it.

    Where they stand does not matter. `only_grave`: what is only like it counts where a word that is grave by itself
    stands in it; what says it outright always does.
    """
    if says_outright(text):
        return True
    if only_grave and not any(map(small_words().is_grave, split_words(text))):
        return False
    anywhere = Situation(here.now, here.language)
    read = (reader.read(part, anywhere) for part in dict.fromkeys((text, *split_clauses(text))))
    best = (heard.ranked[0] for heard in read if heard.ranked)
    return any(one.meaning == Meaning.NEED_HELP_PERSON and one.score >= _IN_NEED for one in best)


def in_need(meaning: Meaning, heard: Heard) -> Meant:
    """Hear somebody in need; who takes no longer part in something, and says nothing grave, is not."""
    text = heard.understanding.text
    takes_part = heard.says("mee", "meedoe*", "deelne*", "part", "participat*", "join*")
    not_so = read_phrases("in_need.yaml", "not_so").search(as_words(text))
    nothing = takes_part or bool(_ONLY_WHEN.fullmatch(text) or not_so)
    return Meant(meaning, void=nothing and not any(map(small_words().is_grave, split_words(text))))


# "Halverwege en aan het eind" says when.
_END = r"(?:aan\shet\seinde?|at the end)"
_OF = r"(?: (?:van (?:de|het)|of the) \w+)?"
_BESIDE = r"(?:(?:en|of|and|or|halverwege|halfway)\W+)*"
_ONLY_WHEN = lazy_compile(rf"(?i){_BESIDE}{_END}{_OF}\W*")
