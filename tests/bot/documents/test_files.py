"""Files as they are offered: names, what is said, bytes of each kind, and links that expire."""

import re
from datetime import timedelta

import jwt
import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.documents.files import File, file_of, file_text
from bot.documents.png import height
from bot.documents.typesetting import make_pdf
from bot.teams import outbound
from bot.teams.inbound import Envelope, Upload
from bot.turns import Turns
from bot.web.app import make_app
from bot.web.links import Links, OpenedFile
from dialogs.effects import SendFile
from dialogs.events import Said
from dialogs.presses import FileForm, FilePress, parse
from dialogs.records import Person
from dialogs.replies import GroupPicture
from store.unit_of_work import units_of_work
from tests.bot.documents.books import opened
from tests.bot.documents.pictures import by_domain, confidential, refused
from tests.scenarios.people import TENANT, Someone, World, code_on

FORMS: tuple[FileForm, ...] = ("pdf", "xlsx", "png")
STARTS = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "png": b"\x89PNG"}
MIMES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
}
SECRET = "s" * 32


@pytest.mark.parametrize("form", FORMS)
async def test_each_kind_is_made(form: FileForm) -> None:
    for reply in (by_domain(), confidential(11), refused()):
        file = file_of(SendFile(GroupPicture(reply), as_link=False, form=form), "nl")
        data = await file.make(make_pdf)
        assert data.startswith(STARTS[form])
        assert data == await file.make(make_pdf)
        assert file.mime == MIMES[form]
        assert parse(outbound.to_payload(file.press)) == FilePress(round="r1", form=form)


def test_names_are_our_own() -> None:
    """Norms C25: no name and no code of a round."""
    named = by_domain(name="../../Anna & co")
    names = [file_of(SendFile(GroupPicture(named), False, form), "nl").name for form in FORMS]
    assert names == [f"Groepsbeeld-zelfscan-2026-12-08.{form}" for form in FORMS]
    assert (
        file_of(SendFile(GroupPicture(confidential(5)), False, "xlsx"), "nl").name
        == "Groepsbeeld-competentiescan-2026-12-08.xlsx"
    )
    assert file_of(SendFile(GroupPicture(named), False, "png"), "en").name == "Group-picture-self-scan-2026-12-08.png"


def test_what_is_said_names_the_kind_and_what_to_type() -> None:
    said = {form: file_of(SendFile(GroupPicture(by_domain()), False, form), "nl").text("description") for form in FORMS}
    assert said["xlsx"].startswith("Het groepsbeeld als Excel. ")
    assert said["xlsx"].endswith("Typ: excel K7QF-M2XR link.")
    assert "als plaatje" in said["png"] and "Typ: plaatje K7QF-M2XR link." in said["png"]
    assert "als PDF" in said["pdf"]
    assert "maak het bestand niet" in file_text(FilePress(round="r1", form="png"), "nl", "declined")
    assert "geen PDF" in file_text(FilePress(run="x"), "nl", "declined")
    assert "geen PDF" in file_text(None, "nl", "declined")


def test_the_cards_of_teams_know_the_kind() -> None:
    file = file_of(SendFile(GroupPicture(by_domain()), False, "xlsx"), "nl")
    account = {"id": "29:1"}
    to = Envelope.model_validate(
        {
            "type": "message",
            "id": "m1",
            "channelId": "msteams",
            "serviceUrl": "http://127.0.0.1/",
            "from": account,
            "recipient": account,
            "conversation": {"id": "a:1"},
        }
    )
    (offered,) = outbound.file_consent_message(to, file, 10)["attachments"]
    assert offered["name"] == file.name
    assert parse(offered["content"]["acceptContext"]) == file.press
    upload = Upload.model_validate({"name": "n", "uploadUrl": "u", "contentUrl": "c", "uniqueId": "1"})
    (info,) = outbound.file_info_message(to, upload, file)["attachments"]
    assert info["content"]["fileType"] == "xlsx"


# --- in a conversation


async def closed_round(world: World) -> tuple[Someone, Someone, str]:
    """A coordinator, a participant and the code of their closed round."""
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "5", "verstuur")
    code = code_on(dirkje.card)
    await anna.says(f"doe mee {code}", "ja", "1", "4", "4", "3", "2", "verstuur")
    await dirkje.says(f"sluit {code}", "ja")
    return dirkje, anna, code


async def asked(person: Someone, words: str) -> File:
    (file,) = await person.world.turns.take(Said(person.who, person.delivery(), words))
    assert isinstance(file, File)
    return file


def links(world: World) -> Links:
    turns = Turns(world.installation, units_of_work(world.engine), lambda: world.now)
    return Links(turns, lambda: world.now, make_pdf, SECRET, "http://127.0.0.1:3978")


def token(url: str) -> str:
    found = re.fullmatch(r"http://127\.0\.0\.1:3978/files/(.+)", url)
    assert found
    return found[1]


async def test_a_round_as_each_kind_and_behind_a_link(world: World) -> None:
    dirkje, anna, code = await closed_round(world)
    for word, form in (("pdf", "pdf"), ("excel", "xlsx"), ("plaatje", "png")):
        file = await asked(dirkje, f"{word} {code} link")
        assert (file.press.form, file.as_link) == (form, True)
        assert file.name == f"Groepsbeeld-zelfscan-2026-11-23.{form}"
        opened_ = await links(world).open(token(links(world).create(dirkje.who, file)))
        assert opened_ == OpenedFile(file.name, MIMES[form], await file.make(make_pdf))
        # A participant of an open round gets the same picture.
        theirs = await asked(anna, f"{word} {code} bestand" if form == "png" else f"{word} {code}")
        assert await theirs.make(make_pdf) == opened_.data
    # To look at in the chat it is at most as high as Teams shows.
    shown = await asked(dirkje, f"plaatje {code}")
    looked = await links(world).open(token(links(world).create(dirkje.who, shown)))
    assert looked and shown.in_chat and height(looked.data) <= 1024 < height(opened_.data)
    assert opened(await (await asked(dirkje, f"excel {code}")).make(make_pdf))["Overzicht"]["B2"].value == "Regio Noord"


async def test_a_link_is_for_one_person_one_file_and_a_quarter_of_an_hour(world: World) -> None:
    dirkje, _, code = await closed_round(world)
    stranger = await world.newcomer("mallory")
    file = await asked(dirkje, f"excel {code} link")
    url = links(world).create(dirkje.who, file)
    claims = jwt.decode(token(url), options={"verify_signature": False})
    assert {key: claims[key] for key in ("run", "round", "form")} == {
        "run": "",
        "round": file.press.round,
        "form": "xlsx",
    }
    # Signed for somebody else, their rights are looked at, not the link.
    assert await links(world).open(token(links(world).create(stranger.who, file))) is None
    assert await links(world).open(token(links(world).create(world.person("nobody").who, file))) is None
    assert await links(world).open(token(url) + "x") is None
    for changed in ({"form": "exe"}, {"round": "../x"}, {"round": 1}):
        assert await links(world).open(jwt.encode(claims | changed, SECRET, algorithm="HS256")) is None
    for without in ("round", "run", "form", "exp"):
        left = {key: value for key, value in claims.items() if key != without}
        assert await links(world).open(jwt.encode(left, SECRET, algorithm="HS256")) is None
    world.now += timedelta(minutes=14)
    assert await links(world).open(token(url))
    world.now += timedelta(minutes=1)
    assert await links(world).open(token(url)) is None


async def test_an_outcome_of_ones_own_is_a_pdf_behind_a_link_too(world: World) -> None:
    _, anna, _ = await closed_round(world)
    file = await asked(anna, "pdf link")
    assert file.press == FilePress(run=file.press.run)
    found = await links(world).open(token(links(world).create(anna.who, file)))
    assert found and (found.name, found.mime) == ("Zelfscan-regieneming-2026-11-23.pdf", "application/pdf")


async def kept(world: World, name: str) -> Person | None:
    async with units_of_work(world.engine)(TENANT) as uow:
        return await uow.people.get(TENANT, f"aad-{name}")


async def test_a_link_opens_as_often_as_somebody_likes_and_changes_nothing_of_their_chat(world: World) -> None:
    _, anna, _ = await closed_round(world)
    url = links(world).create(anna.who, await asked(anna, "pdf link"))
    await anna.says("engels", "wis mijn gegevens")
    before = await kept(world, "anna")
    first, second = await links(world).open(token(url)), await links(world).open(token(url))
    assert first == second and first
    # Made in the language that is spoken now; and what we had asked still waits for its answer.
    assert first.name == "Self-scan-2026-11-23.pdf"
    assert before and await kept(world, "anna") == before
    await anna.says("wis alles")
    assert await kept(world, "anna") is None


async def test_a_link_of_somebody_who_was_erased_does_not_bring_them_back(world: World) -> None:
    _, anna, _ = await closed_round(world)
    url = links(world).create(anna.who, await asked(anna, "pdf link"))
    await anna.says("wis mijn gegevens", "wis alles")
    assert await links(world).open(token(url)) is None
    assert await kept(world, "anna") is None


async def test_the_web_tells_what_it_hands_over() -> None:
    async def open_link(token: str) -> OpenedFile | None:
        return OpenedFile(f"naam.{token}", MIMES[token], b"data") if token in MIMES else None

    async def ready() -> str:
        return ""

    async with TestClient(TestServer(make_app(None, ready, open_link))) as client:  # type: ignore[arg-type]
        for form, how in (("pdf", "inline"), ("png", "inline"), ("xlsx", "attachment")):
            answer = await client.get(f"/files/{form}")
            assert answer.headers["Content-Type"] == MIMES[form]
            assert answer.headers["Content-Disposition"] == f'{how}; filename="naam.{form}"'
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Cache-Control"] == "no-store"
        assert (await client.get("/files/nothing")).status == 404
