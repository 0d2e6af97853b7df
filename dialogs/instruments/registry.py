"""List the kinds of instruments there are: a new one is a folder under `kinds/` and a line here."""

from collections.abc import Mapping
from typing import Any

from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.aanpak.kind import AanpakKind
from dialogs.instruments.kinds.competentiescan.kind import CompetentiescanKind
from dialogs.instruments.kinds.form.kind import FormKind
from dialogs.instruments.kinds.keuzehulp.kind import KeuzehulpKind
from dialogs.instruments.kinds.knelpunten.kind import KnelpuntenKind
from dialogs.instruments.kinds.regiestijl.kind import RegiestijlKind
from dialogs.instruments.kinds.uitleg.kind import UitlegKind
from dialogs.instruments.kinds.uvo.kind import UvoKind
from dialogs.instruments.kinds.vijfstappen.kind import VijfStappenKind
from dialogs.instruments.kinds.vragenlijst.kind import VragenlijstKind
from dialogs.instruments.kinds.zelfscan.kind import ZelfscanKind

# The schema of a content file names its kind.
KINDS: Mapping[str, Kind[Any]] = {
    kind.schema: kind
    for kind in (
        ZelfscanKind(),
        CompetentiescanKind(),
        VragenlijstKind(),
        VijfStappenKind(),
        KnelpuntenKind(),
        KeuzehulpKind(),
        RegiestijlKind(),
        FormKind(),
        UvoKind(),
        AanpakKind(),
        UitlegKind(),
    )
}
