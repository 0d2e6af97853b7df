"""Known vulnerabilities in what is locked, by pip-audit; and how much of the lock could be asked about at all.

pip-audit ends well when it knows nothing of a package. A check that could ask nothing says so; for a release
(`--must`, which `RELEASE=1` sets for every make target) it fails.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from tests.supply.lock import LOCK, canonical, locked


def ask(lock: Path) -> dict[str, Any] | None:
    """What pip-audit reports, as its JSON; None when it could not ask."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    done = subprocess.run([*command, "-f", "json", "-r", lock], capture_output=True, text=True, check=False)
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        print(done.stderr.strip().rpartition("\n")[2], file=sys.stderr)
        return None
    return report


def verdict(report: Mapping[str, Any] | None, *, must: bool, wanted: Collection[str] = ()) -> tuple[int, list[str]]:
    """Exit code and what to print. Where the index of advisories is there, a package it does not know is a fault too:
    it may be somebody else's under our name. So is one of those `wanted` that the report passes over."""
    known = report["dependencies"] if report else []
    asked = [package for package in known if "skip_reason" not in package]
    if not asked:
        return int(must), ["No advisories could be fetched: NOTHING was checked for known vulnerabilities."]
    lines = [
        f"{package['name']} {package['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or 'none'}"
        for package in asked
        for found in package["vulns"]
    ]
    lines += [f"{package['name']}: {package['skip_reason']}" for package in known if "skip_reason" in package]
    passed_over = sorted({*wanted} - {canonical(package["name"]) for package in known})
    lines += [f"{name}: locked, and not in the report of pip-audit" for name in passed_over]
    count = len(known) + len(passed_over)
    return int(bool(lines)), [*lines, f"{len(asked)} of {count} locked packages asked about."]


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--must", action="store_true", help="fail when no advisories could be fetched")
    code, told = verdict(ask(LOCK), must=options.parse_args().must, wanted=locked())
    print("\n".join(told))
    sys.exit(code)
