"""What can be named in this installation, from its content: scans, and the subjects of explanations."""

from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.kinds.aanpak.definition import AanpakContent
from dialogs.instruments.library import Library
from dialogs.understanding.parts import Subjects
from dialogs.understanding.vocabulary import plain


def subjects_of(library: Library) -> Subjects:
    """Return the names of the scans, of all that is explained and of the lists of a chair, as they may be typed."""
    scans: dict[str, str] = {}
    for entry in library.scans():
        words = [word for of_language in entry.asked.words.values() for word in of_language]
        described = [phrase for of_language in entry.content.described.values() for phrase in of_language]
        titles = (entry.asked.title.in_(language) for language in LANGUAGES)
        for name in (entry.asked.id, *words, *described, *titles):
            # "Scan" alone does not say which.
            if plain(name) != "scan":
                scans.setdefault(plain(name), entry.asked.id)
    terms: dict[str, str] = {}
    for one in library.explained():
        names = (one.key, *(one.title.in_(language) for language in LANGUAGES), *one.names)
        for name in names:
            terms.setdefault(plain(str(name).replace("_", " ")), plain(one.title.nl))
    offered = tuple(entry.key[0] for entry in library.in_menu())
    sought = {one.asked.id: [said for of in one.content.sought.values() for said in of] for one in library.scans()}
    unnamed = {name: subject for name, subject in terms.items() if name not in scans}
    firsts = {one.asked.id: one.asked.counts for one in library.scans()}
    counted = {
        id_: [plain(first.title.in_(language)) for language in LANGUAGES] for id_, first in firsts.items() if first
    }
    checklists = library.only_content(AanpakContent).checklists
    lists = {plain(word): one.id for one in checklists for word in (one.id, *one.words)}
    return Subjects(scans, unnamed, offered, sought, counted, lists)
