"""No text makes the patterns of the guard run away."""

import subprocess
import sys

from tests.dialogs.test_guard import ROOT

# Twenty thousand signs each, five times what may come in, made to send a careless pattern back and forth (norms C36).
HOSTILE = (
    "1 ",
    "a",
    "1-",
    "@",
    "a@",
    "a@a.",
    ".",
    "1.1-",
    "jan",
    "1 jan",
    "1 jan 1",
    "nl11",
    "nl11abna1",
    "NL91 ABNA 0417 1643 0",
    "geb ",
    "geb. ",
    "zaaknummer ",
    "zaak",
    "straat ",
    "straat 1",
    "1234 AB ",
    "1234ab",
    "1 1234 AB",
    "12-12-",
    "1/2/3/",
    "+31 (0)",
    "(",
    ")1(",
    "2026-2027",
    "14.00-1",
    "at punt ",
    "at a ",
    "a at ",
    "C/1",
    "200.1",
    "PL1",
    "\u200b1",
    "１",
    "é",
    "\u0301",
    "<a@",
    "<a@b>,",
    "Vries, Anna <",
    "apenstaartje",
    "a[at]",
    "a at a",
    "a@@",
    "adhd, ",
    "adhd team, ",
    "zwanger ",
    "stoornis",
    "IQ ",
    "F32.",
    "jb-26-",
    "RvdK ",
    "Abcdef-",
    "zaak A",
    "onr. 1",
    "12-AB-",
    "1-BCD-1",
    "kenteken 1",
    "aastraat ",
    "team aaweg 1",
    "nieuwe gracht 1",
    "singel 1",
    "woont aaaa ",
    "adres ",
    "€1.",
    "1.000",
    "1013-",
    "1013-1014",
    "groep 1-",
    "1-1 jaar",
    "een maart 2009",
    "moeder van ",
    "moeder ",
    "sem zijn ",
    "van de kleine ",
    "jarig 1",
    "12 03 ",
    "N1",
)
_RUN_ALL = """
import sys
from dialogs.understanding.guard import find_personal_data
from dialogs.commands import build_commands
from dialogs.commands.recognising import recognise
from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.people import match_people, split_lines, split_people
from tests.dialogs.guard.test_hostile import HOSTILE
commands = build_commands(Library.read(CONTENT))
for hostile in HOSTILE:
    text = (hostile * 20_000)[:19_990]
    for text in (text, text + "x@y!", "x" + text):
        find_personal_data(text)
    split_people(text)
    match_people(split_lines(text), ())
    recognise(text, commands)
print("done", len(HOSTILE))
"""


def test_no_text_makes_the_patterns_run_away() -> None:
    """Ends, in a process of its own: a pattern that runs away takes hours over these, not the minutes allowed here."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN_ALL],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=True,
    )
    assert done.stdout.split() == ["done", str(len(HOSTILE))]
