"""The licences of what runs, from the packages' own metadata; `python -m tests.supply.licences` writes the list."""

from importlib.metadata import metadata

from license_expression import Licensing

from tests.supply.lock import ROOT, locked, page_locked

LIST = ROOT / "docs/licenties.md"

# What may come in: nothing that asks us to publish our own code. LGPL does not, for a package of its own that we
# leave as it is.
ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "LGPL-2.0-or-later",
        "MIT",
        "MIT-0",
        "MPL-2.0",
        "PSF-2.0",
        "Python-2.0",
    }
)

# How packages spelt it before SPDX expressions came; "BSD" stands where they do not say which.
_SPELT = {
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
# Metadata that says "dual" names both: either may be chosen (its LICENSE file).
_EITHER = frozenset({"python-dateutil"})

_HEAD = """# Licenties

Dit draait mee met Regiebot, met de licentie die elk pakket zelf opgeeft. De lijst komt uit de pakketten zelf.
`make licences` schrijft hem opnieuw. Een test wijst af wat niet is toegestaan.
Waar alleen BSD staat, noemt het pakket geen variant. Wat alleen voor bouwen en testen nodig is, staat er niet bij.

## Gegevens

De lijst van grondvormen in `dialogs/understanding` (lemmas.tsv) is gemaakt met simplemma (MIT). Dat pakket noemt als
bronnen van zijn woordenlijsten:

- Michal Měchura (Open Database License)
- Wiktionary via Kaikki
- FreeLing
- spaCy lookups
- UniMorph
- Wikinflection (CC BY 4.0)

Wie Regiebot verspreidt, noemt deze bronnen. Die lijst gaat onder dezelfde voorwaarden door. Zie beslissing 69.

## Toegestaan

{allowed}
"""


def spelt(name: str) -> str:
    """The licence of an installed package as an expression; "" when it gives none."""
    told = metadata(name)
    if expression := told.get("License-Expression"):
        return str(expression)
    classes = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    both = " OR " if name in _EITHER else " AND "
    # A classifier is one of a closed list; the free field may hold a whole text.
    return both.join(sorted(_SPELT.get(known, known) for known in classes)) or _SPELT.get(
        str(told.get("License", "")), str(told.get("License", ""))
    )


def allowed(expression: str) -> bool:
    """Whether this may come in: of `OR` one suffices, of `AND` all are needed."""
    licensing = Licensing()
    try:
        tree = licensing.parse(expression)
    except Exception:  # Free text is no expression, whatever the parser calls its faults.
        return False
    if tree is None:
        return False
    truth = {s: licensing.TRUE if s.key in ALLOWED else licensing.FALSE for s in tree.symbols}
    return bool(tree.subs(truth, simplify=True) == licensing.TRUE)


def found() -> dict[str, list[tuple[str, str, str]]]:
    """Name, version and licence of all that runs: the bot's and the trial page's."""
    return {
        "Regiebot": [(name, version, spelt(name)) for name, version in sorted(locked().items())],
        "De proefpagina": [(name, *known) for name, known in sorted(page_locked().items())],
    }


def listed() -> str:
    """The list as it stands in docs/."""
    text = _HEAD.format(allowed="\n".join(f"- {name}" for name in sorted(ALLOWED, key=str.lower)))
    for title, packages in found().items():
        rows = [f"| {' | '.join(package)} |" for package in packages]
        text += "\n".join(("", f"## {title}", "", "| pakket | versie | licentie |", "|---|---|---|", *rows, ""))
    return text


if __name__ == "__main__":
    LIST.write_text(listed(), encoding="utf-8")
