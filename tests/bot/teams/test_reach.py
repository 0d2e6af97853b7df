"""Where production may speak, address by address."""

import pytest
from yarl import URL

from bot.teams.reach import LOCAL, is_host, over_https, teams_reach

TEAMS = teams_reach(["bots.example"], ["*.files.example"])

SERVICES = [
    ("https://smba.trafficmanager.net/emea/", True),
    ("https://smba.trafficmanager.net/teams/v3/conversations/a%3A1%3B/activities", True),
    ("https://SMBA.TrafficManager.net/emea/", True),
    ("https://smba.trafficmanager.net", True),
    ("https://smba.trafficmanager.net:443/emea/", True),
    ("https://smba.infra.gcc.teams.microsoft.com/teams", True),
    ("https://bots.example/", True),
    ("http://smba.trafficmanager.net/emea/", False),
    ("https://smba.trafficmanager.net:8443/emea/", False),
    ("https://smba.trafficmanager.net:/emea/", False),
    ("https://smba.trafficmanager.net.evil.tld/", False),
    ("https://smba.trafficmanager.net./", False),
    ("https://evil-smba.trafficmanager.net/", False),
    ("https://evil.trafficmanager.net/", False),
    ("https://x.smba.trafficmanager.net/", False),
    ("https://teams.microsoft.com/", False),
    ("https://evilteams.microsoft.com/", False),
    ("https://.teams.microsoft.com/", False),
    ("https://x.teams.microsoft.com.evil.tld/", False),
    ("https://smba.trafficmanager.net@evil.tld/", False),
    ("https://x@smba.trafficmanager.net/", False),
    ("https://x:y@smba.trafficmanager.net/", False),
    ("https://evil.tld\\@smba.trafficmanager.net/", False),
    ("https://smba.trafficmanager.net\\@evil.tld/", False),
    ("https://smba.trafficmanager.net\\.evil.tld/", False),
    ("https://evil.tld#@smba.trafficmanager.net/", False),
    ("https://evil.tld?.teams.microsoft.com", False),
    ("https://evil.tld/.teams.microsoft.com", False),
    ("https://smba.trafficmanager.net\n.evil.tld/", False),
    ("https://smba.trafficmanager.net/\n", False),
    (" https://smba.trafficmanager.net/", False),
    ("https://ſmba.trafficmanager.net/", False),
    ("https://ſmba.teams.microsoft.com/", False),
    ("https://smba。trafficmanager。net/", False),
    ("https://[::1]/", False),
    ("https://127.0.0.1/", False),
    ("https:smba.trafficmanager.net/", False),
    ("https:///smba.trafficmanager.net/", False),
    ("//smba.trafficmanager.net/", False),
    ("file:///smba.trafficmanager.net/", False),
    ("http://127.0.0.1:3978/local/connector/", False),
    ("https://contoso-my.sharepoint.com/", False),
    ("https://bots.example.evil.tld/", False),
    ("", False),
]


@pytest.mark.parametrize(("url", "allowed"), SERVICES)
def test_services(url: str, allowed: bool) -> None:
    assert TEAMS.services(url) is allowed


UPLOADS = [
    ("https://contoso-my.sharepoint.com/personal/anna/_api/v2.0/x/uploadSession?guid='a'&path='~tmp%2F1'", True),
    ("https://westeurope1-mediap.svc.ms/x", True),
    ("https://nl.files.example/x", True),
    ("https://files.example/x", False),
    ("https://sharepoint.com/x", False),
    ("https://contoso.sharepoint.com.evil.tld/x", False),
    ("https://contososharepoint.com/x", False),
    ("http://contoso.sharepoint.com/x", False),
    ("https://smba.trafficmanager.net/x", False),
]


@pytest.mark.parametrize(("url", "allowed"), UPLOADS)
def test_uploads(url: str, allowed: bool) -> None:
    assert TEAMS.uploads(url) is allowed


@pytest.mark.parametrize("url", [url for url, allowed in SERVICES + UPLOADS if allowed])
def test_who_sends_reads_the_same_host(url: str) -> None:
    for address in (URL(url), URL(url, encoded=True)):
        assert (address.scheme, address.port, address.user) == ("https", 443, None)
        assert over_https([address.host or ""])(url)


def test_a_trial_speaks_to_this_machine() -> None:
    for url in ("http://127.0.0.1:3978/local/", "http://localhost:1/", "http://[::1]:80/"):
        assert LOCAL.services(url) and LOCAL.uploads(url)
    for url in (
        "https://smba.trafficmanager.net/",
        "http://127.0.0.1/",
        "http://127.0.0.1:80\\@evil.tld/",
        "http://[::1",
    ):
        assert not LOCAL.services(url) and not LOCAL.uploads(url)


@pytest.mark.parametrize(
    "pattern",
    ["", "*", "*.", "com", "*.com", "a.*.com", "https://a.example", "a.example/", "a.example:443", "a b.c", "A.b",
     # Addresses in numbers, and all of what anybody may have a name in.
     "127.0.0.1", "169.254.169.254", "*.0.0.1", "*.trafficmanager.net", "*.blob.core.windows.net", "*.com.au"],
)  # fmt: skip
def test_what_is_no_host(pattern: str) -> None:
    assert not is_host(pattern)


@pytest.mark.parametrize(
    "pattern", ["smba.trafficmanager.net", "ours.azurewebsites.net", "*.veld.example", "*.veld.co.uk", "7.veld.nl"]
)
def test_what_is_a_host(pattern: str) -> None:
    assert is_host(pattern)
