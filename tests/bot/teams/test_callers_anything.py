"""Whatever is shown, told or claimed: only one kind of token and activity gets past."""

import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.teams.callers import TeamsCallers
from bot.teams.inbound import Refused, read_body
from bot.teams.keys import Keys
from bot.teams.reach import teams_reach
from tests.bot.teams.microsoft import APP, TEAMS, Microsoft
from tests.bot.teams.stub import TENANT, ChannelStub, activity
from tests.bot.teams.test_callers import OTHER, encoded


@pytest.fixture
async def callers(microsoft: Microsoft) -> AsyncIterator[TeamsCallers]:
    callers = TeamsCallers(APP, [TENANT], teams_reach(), Keys(microsoft.openid))
    await callers.open()
    yield callers
    await callers.close()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(st.characters(exclude_categories=())),
        st.lists(st.binary(max_size=60).map(encoded), min_size=3, max_size=3).map(".".join),
        st.dictionaries(st.sampled_from(["alg", "kid", "crit", "b64", "typ", "x"]), st.integers() | st.text(max_size=9))
        .map(lambda head: encoded(json.dumps(head).encode()) + ".e30.eA"),
    )
)  # fmt: skip
async def test_whatever_is_shown_is_refused(callers: TeamsCallers, shown: str) -> None:
    for authorization in (shown, f"Bearer {shown}"):
        with pytest.raises(Refused) as refusal:
            await callers.admit({"Authorization": authorization})
        assert refusal.value.status == 401


SERVICE = "https://smba.trafficmanager.net/emea/"

TOLD = st.sampled_from([TENANT, OTHER, "", None]) | st.text(max_size=5) | st.integers()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "channelId": st.sampled_from(["msteams", "webchat", "MSTEAMS", None]),
            "serviceUrl": st.sampled_from([SERVICE, SERVICE[:-1], SERVICE.upper(), "https://evil.tld/", "", None]),
            "channelData": st.fixed_dictionaries({}, optional={"tenant": st.fixed_dictionaries({"id": TOLD})}),
            "conversation": st.fixed_dictionaries({"id": st.just("a:1")}, optional={"tenantId": TOLD}),
            "from": st.fixed_dictionaries({"id": st.just("29:1")}, optional={"aadObjectId": TOLD, "tenantId": TOLD}),
        },
    ),
    st.sampled_from([TENANT, OTHER, ""]),
)
async def test_only_one_kind_of_activity_gets_past(
    callers: TeamsCallers, changes: dict[str, Any], told_tenant: str
) -> None:
    """A good token says nothing of what is in the body: whatever is odd there is refused, and what is left is whole."""
    stub = ChannelStub()
    stub.url = SERVICE
    body = activity(stub) | changes
    check = await callers.admit({"Authorization": f"Bearer {TEAMS.signed(SERVICE)}", "x-ms-tenant-id": told_tenant})
    with contextlib.suppress(Refused):
        assert check(read_body(json.dumps(body).encode()))
        assert (body["channelId"], body["serviceUrl"].rstrip("/")) == ("msteams", SERVICE[:-1])
        assert {body["channelData"]["tenant"]["id"], told_tenant or TENANT} == {TENANT}
        assert body["conversation"].get("tenantId") in (TENANT, "", None)
        assert body["from"].get("tenantId") in (TENANT, "", None)
        assert body["from"]["aadObjectId"]
