"""The SBOM of the trial page as npm makes it, without what is different each time: the same lock gives the same bytes.

`python -m tests.supply.page_sbom FILE` changes the file. For our own packages cyclonedx-py does the same itself.
"""

import json
import sys
from pathlib import Path


def reproducible(sbom: str) -> str:
    """Return the SBOM without the moment and the number that npm gives it anew; CycloneDX asks for neither."""
    bom = json.loads(sbom)
    del bom["serialNumber"], bom["metadata"]["timestamp"]
    return json.dumps(bom, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_text(reproducible(file.read_text("utf-8")), encoding="utf-8")
