"""Open questions that hold more than may stay are let go of, whatever the database."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.store.contract.samples import ANNA, TODAY, Work

LIST = {"ask": "people", "code": "ZZZZ2222", "people": "jan@voorbeeld.nl"}
YESTERDAY = (TODAY - timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("pending", "kept"),
    [
        ({**LIST, "on": YESTERDAY}, False),
        ({**LIST, "on": TODAY.isoformat()}, True),
        ({"ask": "close", "code": "ZZZZ2222", "on": YESTERDAY}, True),
        ({}, True),
    ],
)
async def test_a_question_of_yesterday_is_let_go_of(work: Work, pending: Mapping[str, str], kept: bool) -> None:
    person = replace(ANNA, pending=pending)
    async with work() as uow:
        await uow.people.add(person)
        await uow.commit()
    async with work() as uow:
        await uow.people.forget_questions(("people", "people_round"), TODAY)
        await uow.commit()
    async with work() as uow:
        assert await uow.people.by_id(ANNA.id) == (person if kept else replace(person, pending={}))
