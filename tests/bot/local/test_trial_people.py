from uuid import UUID

import pytest

from bot.local.people import DEFAULT_PEOPLE, ZUID, Person, locale_of, person_of_chat, slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Anna", "anna"), (" Renée de Wit ", "renee-de-wit"), ("Zoë 2", "zoe-2"), ("***", ""), ("A/../B", "a-b")],
)
def test_a_name_gives_a_slug(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_name_always_gives_the_same_identity() -> None:
    anna = Person("Anna")
    assert (anna.teams_id, anna.conversation) == ("29:local-anna", "a:local-anna")
    assert anna.aad_object_id == Person("anna", "en-US").aad_object_id == str(UUID(anna.aad_object_id))
    assert len({person.aad_object_id for person in DEFAULT_PEOPLE}) == 7


def test_who_has_the_same_name_elsewhere_is_somebody_else() -> None:
    here, there = Person("Jan"), Person("Jan", organisation=ZUID)
    assert (there.slug, there.mail) == ("jan@zuid", "jan@zuid.voorbeeld.nl")
    for one, other in zip(*((p.teams_id, p.aad_object_id, p.conversation) for p in (here, there)), strict=True):
        assert one != other
    assert Person("***", organisation=ZUID).slug == ""


def test_a_personal_conversation_brings_its_person_back() -> None:
    assert person_of_chat("a:local-renee-de-wit") == Person("Renee De Wit")
    assert person_of_chat("a:local-jan@zuid") == Person("Jan", organisation=ZUID)
    nobodys = ("a:local-", "a:local-A", "19:x", "local-anna", "a:local-jan@veld", "a:local-jan@", "a:local-@zuid",
               "a:local-jan@elders", "a:local-jan@zuid@zuid")  # fmt: skip
    assert [person_of_chat(other) for other in nobodys] == [None] * len(nobodys)


def test_a_language_gives_the_locale_of_teams() -> None:
    assert [locale_of(language) for language in ("nl", "en", "en-GB")] == ["nl-NL", "en-US", "en-GB"]
