"""From what was seen to what is said: every sentence is reached, says the right mark, and shows no secret."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.operators.doctor import checks, texts
from bot.operators.doctor.checks import Endpoint, Folder, Marks, Unreachable, UntrustedCertificate
from bot.operators.doctor.result import CheckResult, Status, bad, exit_code, good, skipped, warning
from dialogs.organisations import Organisation
from dialogs.records import Round
from store.checkup import Checkup
from store.schema_version import SchemaVersion

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
VAR = Path("/var/lib/regiebot")
FOLDER = Folder(VAR, VAR, writable=True, open_to_others=False, filesystem="ext4", free=40_000)


def said(found: CheckResult | list[CheckResult]) -> list[str]:
    return [f"{each.status} {each.text_key}" for each in (found if isinstance(found, list) else [found])]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ["good folder-good", "good disk-good"]),
        ({"writable": False}, ["bad folder-closed", "good disk-good"]),
        ({"open_to_others": True}, ["warning folder-open", "good disk-good"]),
        ({"above": VAR.parent}, ["good folder-later", "good disk-good"]),
        ({"above": VAR.parent, "writable": False}, ["bad folder-missing", "good disk-good"]),
        ({"filesystem": "nfs4"}, ["good folder-good", "bad folder-network", "good disk-good"]),
        ({"filesystem": "fuse.sshfs"}, ["good folder-good", "bad folder-network", "good disk-good"]),
        ({"filesystem": "tmpfs"}, ["good folder-good", "warning folder-fleeting", "good disk-good"]),
        ({"free": 900}, ["good folder-good", "warning disk-little"]),
        ({"free": 3}, ["good folder-good", "bad disk-full"]),
    ],
)
def test_the_folder(changed: dict[str, Any], expected: list[str]) -> None:
    assert said(checks.folder(Folder(**{**vars(FOLDER), **changed}), production=True)) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (None, "bad database-none"),
        (Unreachable("", "OSError"), "bad database-unreachable"),
        (Checkup(SchemaVersion(None, "0004")), "bad database-empty"),
        (Checkup(SchemaVersion("0003", "0004")), "bad database-behind"),
        (Checkup(SchemaVersion("0005", "0004")), "bad database-ahead"),
        (Checkup(SchemaVersion("0006", "0004", "0005")), "bad database-ahead"),
        (Checkup(SchemaVersion("0006", "0004", "0004")), "warning database-newer"),
        (Checkup(SchemaVersion("0004", "0004"), "OperationalError"), "bad database-refuses"),
        (Checkup(SchemaVersion("0004", "0004")), "good database-good"),
    ],
)
def test_the_database(seen: Checkup | Unreachable | None, expected: str) -> None:
    assert said(checks.database(seen, production=True)) == [expected]


_DAY = date(2026, 11, 23)
VELD, ZUID = Organisation("t-veld", "Gemeente Veld", "", _DAY), Organisation("t-zuid", "School Zuid", "", _DAY)
ROUND = Round(
    id="r", tenant="t-veld", code="K7QFM2XR", coordinator="a", instrument="zelfscan", version="1.0.0",
    mode="tussen_domeinen", name="Noord", closes_on=_DAY, invited=3, opened_on=_DAY, minimum=5,
    organisations=("t-zuid",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("known", "heard", "listed", "rounds", "expected"),
    [
        ([], [], ["t-veld"], [], ["good organisation-new"]),
        ([], ["t-veld"], ["t-veld"], [], ["good organisation-alone"]),
        ([VELD], ["t-veld"], ["t-veld"], [], ["good organisation-good"]),
        ([VELD], [], ["t-veld"], [], ["warning organisation-quiet"]),
        ([VELD], ["t-veld"], ["t-veld", "t-zuid"], [], ["good organisation-good", "warning organisation-nameless"]),
        ([], [], ["t-veld", "t-zuid"], [], ["warning organisation-nameless"] * 2),
        ([replace(VELD, removed_on=_DAY)], ["t-veld"], ["t-veld"], [], ["warning organisation-stopped"]),
        ([VELD, ZUID], ["t-veld"], ["t-veld"], [], ["good organisation-good", "warning organisation-unlisted"]),
        ([VELD, ZUID], ["t-veld"], ["t-veld"], [ROUND, ROUND],
         ["good organisation-good", "warning organisation-unlisted", "warning organisation-partner"]),
        ([VELD, replace(ZUID, removed_on=_DAY)], ["t-veld"], ["t-veld"], [], ["good organisation-good"]),
        ([VELD], ["t-veld"], ["t-veld"], [ROUND], ["good organisation-good", "warning organisation-partner"]),
        # On trial there is no list, and nobody is missing from it.
        ([VELD, ZUID], ["t-veld"], [], [ROUND], []),
    ],
)  # fmt: skip
def test_the_organisations(
    known: list[Organisation], heard: list[str], listed: list[str], rounds: list[Round], expected: list[str]
) -> None:
    assert said(checks.organisations(known, heard, listed, rounds)) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (Marks("x"), "good erased-good"),
        (Marks("x", "InvalidPasswordError"), "bad erased-refuses"),
        (Marks("x", "", beside_us=True), "warning erased-beside"),
        (Marks("x", "", filesystem="overlay"), "warning erased-fleeting"),
        # Of another machine is what is wanted here.
        (Marks("x", "", filesystem="nfs4"), "good erased-good"),
    ],
)
def test_the_marks_of_who_was_erased(seen: Marks, expected: str) -> None:
    assert said(checks.erased(seen, production=True)) == [expected]


def test_on_trial_marks_may_be_anywhere() -> None:
    assert said(checks.erased(Marks("x", "", beside_us=True, filesystem="tmpfs"), production=False)) == [
        "good erased-good"
    ]


def test_on_trial_the_bot_makes_its_own_tables() -> None:
    assert said(checks.database(None, production=False)) == ["warning database-none"]
    assert said(checks.folder(Folder(VAR, VAR, True, True, "tmpfs", 40_000), production=False))[0] == "good folder-good"


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ({"access_token": "eyJ"}, "good token-good"),
        ({"error": "invalid_client", "error_codes": [7000215]}, "bad token-secret"),
        ({"error": "invalid_client", "error_codes": [7000222]}, "bad token-over"),
        ({"error": "invalid_client", "error_codes": [700027]}, "bad token-certificate"),
        ({"error": "invalid_client", "error_codes": [7000229]}, "bad token-principal"),
        ({"error": "unauthorized_client", "error_codes": [700016]}, "bad token-app"),
        ({"error": "ValueError", "error_codes": [90002]}, "bad token-tenant"),
        ({"error": "invalid_grant", "error_codes": [1]}, "bad token-refused"),
        ({}, "bad token-refused"),
        (ValueError("key"), "bad token-unread"),
        (Unreachable("login.example", "name"), "bad token-unreachable"),
    ],
)
def test_the_token(seen: Any, expected: str) -> None:
    result = checks.token(seen, by_identity=False)
    assert said(result) == [expected]
    assert "eyJ" not in result.line


@pytest.mark.parametrize("seen", [Unreachable("login.example", "timeout"), ValueError(), {"error": "invalid_request"}])
def test_an_identity_is_of_a_machine(seen: Any) -> None:
    assert said(checks.token(seen, by_identity=True)) == ["bad token-identity"]
    assert said(checks.token({"access_token": "x"}, by_identity=True)) == ["good token-good"]


# What a government owes on each name: HSTS, and a security.txt.
OWED = ["good strict-good", "good leaks-good"]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (Endpoint(NOW + timedelta(60), 200, True),
         ["good certificate-good", "good endpoint-good", "good hidden-good", *OWED]),
        (Endpoint(NOW + timedelta(3), 200, True),
         ["warning certificate-soon", "good endpoint-good", "good hidden-good", *OWED]),
        (Endpoint(None, 502), ["bad endpoint-bot-away"]),
        (Endpoint(None, 404), ["bad endpoint-other"]),
        (Endpoint(None, 200, is_ours=True, exposed=("/metrics",)), ["good endpoint-good", "warning hidden-not", *OWED]),
        (Endpoint(None, 200, is_ours=True, strict=False, points=False),
         ["good endpoint-good", "good hidden-good", "warning strict-not", "warning leaks-not"]),
        (Unreachable("h", "name"), ["bad endpoint-no-name"]),
        (Unreachable("h", "timeout"), ["warning endpoint-unreachable"]),
        (UntrustedCertificate(10, ""), ["bad certificate-over"]),
        (UntrustedCertificate(62, ""), ["bad certificate-other-name"]),
        (UntrustedCertificate(20, "unable to get local issuer certificate"), ["bad certificate-unknown"]),
    ],
)  # fmt: skip
def test_the_public_address(seen: Endpoint | Unreachable | UntrustedCertificate, expected: list[str]) -> None:
    assert said(checks.endpoint(seen, "https://bot.example", "bot.example", NOW)) == expected


def test_the_rest() -> None:
    everybody, nobody = frozenset({"msteams", "webchat"}), frozenset[str]()
    assert said(checks.python((3, 10, 9))) == ["bad python-old"]
    assert said(checks.python((3, 11, 0))) == ["good python-good"]
    assert said(checks.secret("", production=False)) == ["good secret-per-start"]
    assert said(checks.secret("ab" * 20, production=True)) == ["warning secret-plain"]
    assert said(checks.secret("0123456789abcdef" * 2, production=True)) == ["good secret-good"]
    assert said(checks.keys([everybody, nobody])) == ["good keys-good"]
    assert said(checks.keys([nobody])) == ["bad keys-not-for-teams"]
    assert said(checks.keys("json")) == ["bad keys-strange"]
    assert said(checks.keys(Unreachable("h", "refused"))) == ["bad keys-unreachable"]
    assert said(checks.clock(2.0)) == ["good clock-good"]
    assert said(checks.clock(-45.0)) == ["warning clock-off"]
    assert said(checks.clock(300.0)) == ["bad clock-off"]
    assert said(checks.clock(Unreachable("h", "name"))) == ["warning clock-unknown"]
    assert said(checks.pem(NOW, NOW)) == ["bad pem-over"]
    assert said(checks.pem(NOW + timedelta(days=5), NOW)) == ["warning pem-soon"]
    assert said(checks.pem(NOW + timedelta(days=50), NOW)) == ["good pem-good"]
    none, late = timedelta(), timedelta(minutes=20)
    assert said(checks.prompts({"due": 4}, none, None)) == ["good prompts-good"]
    assert said(checks.prompts({"dead": 4}, late, None)) == ["warning prompts-late", "warning prompts-dead"]
    # Held on purpose is late on purpose.
    assert said(checks.prompts({}, late, "restore")) == ["warning prompts-held"]


def test_every_sentence_is_about_something_short_and_said_somewhere() -> None:
    code = "\n".join((Path(checks.__file__).with_name(name)).read_text() for name in ("checks.py", "run.py"))
    for text_key, sentence in texts.SENTENCES.items():
        assert f'"{text_key}"' in code, text_key
        assert text_key.split("-")[0] in texts.SUBJECTS
        plain = re.sub(r"\{\w+\}", "x", sentence)
        assert all(len(part.split()) <= 20 for part in re.split(r"[.:?] ", plain)), sentence


def test_a_line_has_a_sign_and_a_word() -> None:
    assert bad("token-secret").line.split()[:2] == ["✗", "fout"]
    assert warning("user-root").line.startswith("! let op")
    assert good("python-good", version="3.11.2").line.endswith("Python: 3.11.2.")
    assert set(texts.STATUSES) == set(Status)
    assert exit_code([good("content-good"), warning("user-root"), skipped("production-skipped")]) == 0
    assert exit_code([good("content-good"), bad("token-app")]) == 1
