"""Compose, Kubernetes and Azure run the bot as it is: its settings, routes, ports, user, and its time to stop."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.bootstrap import GRACE
from bot.settings import Settings, read_settings
from bot.web.app import make_app
from bot.web.letterhead import LOGO
from bot.web.pages import PAGES
from tests.bot.deploy.reading import DEPLOY, IMAGE, ROOT, WAYS, Running, bicep, compose, manifest, manifests

SCHEMAS = Path(__file__).parent / "schemas"
FIELDS = {f"REGIEBOT_{field.upper()}" for field in Settings.model_fields}
# Seconds at most for what is closed after the turns are finished.
CLOSING = 15
each_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)


def problems(schema: dict[str, Any], read: object) -> list[str]:
    found = jsonschema.Draft202012Validator(schema).iter_errors(read)
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message[:200]}" for one in found]


def kubernetes_problems(one: dict[str, Any]) -> list[str]:
    schema = json.loads((SCHEMAS / "kubernetes.json").read_text())
    return problems({"$ref": f"#/$defs/{schema['kinds'][one['kind']]}", "$defs": schema["$defs"]}, one)


@pytest.mark.parametrize("one", manifests(), ids=lambda one: f"{one['kind']}-{one['metadata']['name']}")
def test_kubernetes_would_take_it(one: dict[str, Any]) -> None:
    """By the schema of Kubernetes itself, in which a word it does not know is a fault."""
    assert kubernetes_problems(one) == []


def test_the_schema_of_kubernetes_can_say_no() -> None:
    deployment = json.loads(json.dumps(manifest("Deployment")))
    deployment["spec"]["template"]["spec"]["containers"][0]["readinesProbe"] = {}
    assert kubernetes_problems(deployment)


def test_kustomize_names_every_file_but_the_example() -> None:
    folder = DEPLOY / "kubernetes"
    named = yaml.safe_load((folder / "kustomization.yaml").read_text())["resources"]
    left_out = {"kustomization.yaml", "secret.example.yaml"}
    assert sorted(named) == sorted({file.name for file in folder.iterdir()} - left_out)


def test_compose_would_take_it() -> None:
    schema = json.loads((SCHEMAS / "compose.json").read_text())
    assert problems(schema, compose()) == []
    assert problems(schema, {"services": {"bot": {"imge": "x"}}})


@each_way
def test_only_settings_that_exist_are_set(way: Running) -> None:
    named = {name for name in way.env if name.startswith("REGIEBOT_")}
    assert len(named) > 10
    assert named - FIELDS == set()
    assert {name.upper() for name in way.secrets} - FIELDS == set()
    assert way.env["CREDENTIALS_DIRECTORY"] == way.folder


@each_way
def test_the_bot_starts_with_what_it_is_given(way: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With ids and secrets of one's own nothing that production needs is missing, and nothing is in the wrong place."""
    for line in re.findall(r"REGIEBOT_\w+=\S+", IMAGE):
        monkeypatch.setenv(*line.split("=", 1))
    for name, value in way.env.items():
        monkeypatch.setenv(
            name, value.replace("00000000-0000-0000-0000-000000000000", "1" * 8 + "-1111-4111-8111-" + "1" * 12)
        )
    role = "regiebot:geheim"
    secrets = {
        "regiebot_database_url": f"postgresql://{role}@database/regiebot",
        "regiebot_erased": f"postgresql://{role}@elsewhere/marks",
    }
    for number, name in enumerate(way.secrets, 10):
        (tmp_path / name).write_text(secrets.get(name, f"{number}0123456789abcd" * 3))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    settings = read_settings()
    assert settings.mode == "production"
    assert settings.database_url == secrets["regiebot_database_url"], "and not that of the image"
    assert settings.own_url == f"http://0.0.0.0:{way.port}"
    assert (settings.app_type == "UserAssignedMSI") == (not settings.app_password)
    assert settings.erased, "not in the container"


async def _nothing(*_: object) -> Any:
    return ""


@each_way
def test_what_is_asked_is_a_route(way: Running) -> None:
    routes = {
        route.resource.canonical for route in make_app(_nothing, _nothing, _nothing).router.routes() if route.resource
    }  # type: ignore[arg-type]
    for path, port in way.asked.values():
        assert path in routes
        assert port == way.port == int(re.findall(r"REGIEBOT_PORT=(\d+)", IMAGE)[0])
    assert way.asked["readiness"][0] == "/readyz"
    assert {way.asked[name][0] for name in ("startup", "liveness") if name in way.asked} <= {"/healthz"}


@each_way
def test_who_stops_is_given_the_time_for_it(way: Running) -> None:
    pause = int(way.env["REGIEBOT_STOP_PAUSE"])
    # Besides there are files on their way, and the closing of what goes to Teams and the database.
    assert way.grace >= pause + GRACE + CLOSING


@each_way
def test_as_many_share_the_work_as_there_are(way: Running) -> None:
    assert int(way.env["REGIEBOT_PROCESSES"]) == way.replicas >= 2


@each_way
def test_tables_are_brought_up_to_date_apart(way: Running) -> None:
    assert way.env["REGIEBOT_MIGRATE"] == "no"
    assert way.migrates_with == ["regiebot", "migrate"]


def test_a_service_has_the_time_to_stop_too() -> None:
    (seconds,) = re.findall(r"TimeoutStopSec=(\d+)", (DEPLOY / "regiebot.service").read_text())
    assert int(seconds) >= int(WAYS["kubernetes"].env["REGIEBOT_STOP_PAUSE"]) + GRACE + 5


def test_it_is_the_user_of_the_image_and_may_do_nothing_else() -> None:
    (user,) = re.findall(r"^USER (\d+):\d+", IMAGE, re.MULTILINE)
    pods = [
        manifest("Deployment")["spec"]["template"]["spec"],
        manifest("Job", "regiebot-migrate")["spec"]["template"]["spec"],
    ]
    for pod in pods:
        assert pod["securityContext"]["runAsUser"] == pod["securityContext"]["fsGroup"] == int(user)
        assert pod["automountServiceAccountToken"] is False
        for container in pod["containers"]:
            assert container["securityContext"] == {
                "allowPrivilegeEscalation": False,
                "readOnlyRootFilesystem": True,
                "capabilities": {"drop": ["ALL"]},
            }
    for name, service in compose()["services"].items():
        assert service["read_only"] and service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        if name in ("bot-1", "bot-2", "migrate"):
            assert service["user"] == f"{user}:{user}"


def test_what_watches_has_a_port_of_its_own_that_the_world_does_not_reach() -> None:
    for way in WAYS.values():
        assert way.env["REGIEBOT_METRICS_PORT"] == "9464"
        assert way.port != 9464
    into = manifest("NetworkPolicy")["spec"]["ingress"]
    assert [rule["ports"][0]["port"] for rule in into] == [WAYS["kubernetes"].port, 9464]
    assert [port["port"] for port in manifest("Service", "regiebot-metrics")["spec"]["ports"]] == [9464]
    assert {service["backend"]["service"]["port"]["name"] for service in _ingress()} == {"http"}
    services = compose()["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]


def test_only_what_is_needed_goes_out() -> None:
    out = manifest("NetworkPolicy")["spec"]["egress"]
    assert [[port["port"] for port in rule["ports"]] for rule in out] == [[53, 53], [5432], [443]]
    pods = [manifest("Deployment"), manifest("Job", "regiebot-migrate")]
    held = manifest("NetworkPolicy")["spec"]["podSelector"]["matchLabels"].items()
    assert all(held <= pod["spec"]["template"]["metadata"]["labels"].items() for pod in pods)


def test_selectors_find_the_pods() -> None:
    labels = manifest("Deployment")["spec"]["template"]["metadata"]["labels"].items()
    selectors = [
        manifest("Deployment")["spec"]["selector"]["matchLabels"],
        manifest("PodDisruptionBudget")["spec"]["selector"]["matchLabels"],
        manifest("Service")["spec"]["selector"],
        manifest("Service", "regiebot-metrics")["spec"]["selector"],
    ]
    assert all(selector.items() <= labels for selector in selectors)
    other = manifest("Job", "regiebot-migrate")["spec"]["template"]["metadata"]["labels"].items()
    assert not any(selector.items() <= other for selector in selectors)


def _ingress() -> list[dict[str, Any]]:
    (rule,) = manifest("Ingress")["spec"]["rules"]
    paths: list[dict[str, Any]] = rule["http"]["paths"]
    return paths


def test_three_proxies_let_the_same_through() -> None:
    caddy = (DEPLOY / "Caddyfile").read_text()
    by_caddy = {
        path.rstrip("*") for line in re.findall(r"^\t\tpath (.+)$", caddy, re.MULTILINE) for path in line.split()
    }
    nginx = (DEPLOY / "nginx.conf").read_text()
    exact, folders, pages = (
        re.findall(form, nginx) for form in (r"= (/\S+) ", r"~ \^/\(([\w|]+)\)/", r"~ \^/\((\S+)\)\$")
    )
    by_nginx = {*exact, *(f"/{name}/" for name in folders[0].split("|")), *(f"/{name}" for name in pages[0].split("|"))}
    assert by_caddy == by_nginx == {one["path"] for one in _ingress()}
    assert {one["path"] for one in _ingress() if one["pathType"] == "Prefix"} == {"/files/", "/calendar/"}
    # What people open in a browser, and what those pages show.
    assert {*(path for page in PAGES for path in page.paths.values()), LOGO} <= by_nginx


def test_the_proxy_looks_often_enough_to_see_who_stops() -> None:
    caddy = (DEPLOY / "Caddyfile").read_text()
    (uri,), (every,) = re.findall(r"health_uri (\S+)", caddy), re.findall(r"health_interval (\d+)s", caddy)
    assert uri == "/readyz"
    assert 2 * int(every) < int(WAYS["compose"].env["REGIEBOT_STOP_PAUSE"])
    upstreams = compose()["services"]["proxy"]["environment"]["UPSTREAMS"].split()
    assert sorted(one.partition(":")[0] for one in upstreams) == ["bot-1", "bot-2"]


# What PostgreSQL keeps for superusers, and commands of operators may take.
_KEPT, _COMMANDS = 3, 10


def _connections(processes: int, pool: int = Settings.model_fields["database_pool"].default) -> int:
    """A process has its pool, and two by which it tells whether it is ready and is measured. In an upgrade one more."""
    return (processes + 1) * (pool + 2) + _COMMANDS + _KEPT


def test_postgresql_has_a_connection_for_each() -> None:
    (most,) = re.findall(r"max_connections=(\d+)", " ".join(compose()["services"]["database"]["command"]))
    way = WAYS["compose"]
    assert int(most) >= _connections(way.replicas, int(way.env["REGIEBOT_DATABASE_POOL"]))


def test_the_sizes_that_are_advised_have_a_connection_for_each() -> None:
    """With 50 for three, the fourth of an upgrade had too few: SQLSTATE 53300, and people read an apology."""
    rows = (ROOT / "docs/operating.md").read_text(encoding="utf-8").splitlines()
    heads, advised = (
        next(row for row in rows if row.startswith(begin)) for begin in ("| | one process", "| database |")
    )
    most = [int(found) for found in re.findall(r"`max_connections` (\d+)", advised)]
    assert "two or three on PostgreSQL" in heads and "ten on PostgreSQL" in heads
    assert len(most) == 2
    assert most[0] >= _connections(3)
    assert most[1] >= _connections(10)


def test_a_start_is_given_a_minute() -> None:
    """Before its port opens it erases again who came back with a backup, and removes what missed nights left."""
    (container,) = manifest("Deployment")["spec"]["template"]["spec"]["containers"]
    (there,) = bicep()["resources"]["bot"]["config"]["properties"]["template"]["containers"]
    (of_azure,) = [one for one in there["probes"] if one["type"] == "Startup"]
    for probe in (container["startupProbe"], of_azure):
        assert int(probe["periodSeconds"]) * int(probe["failureThreshold"]) >= 60
    assert int(of_azure["failureThreshold"]) <= 10, "Azure takes no more"


def test_no_secret_stands_in_a_file() -> None:
    assert set(manifest("Secret")["stringData"].values()) == {""}
    assert all(one["file"] == f"secrets/{name}" for name, one in compose()["secrets"].items())
    assert {"secrets/", ".env"} <= set((DEPLOY / "compose" / ".gitignore").read_text().split())
    parameters = bicep()["parameters"]
    for name in ("linkSecret", "administratorPassword", "databasePassword"):
        assert any(one["type"] == "secure" for one in parameters[name]["decorators"]), name
        assert not parameters[name].get("default")


def test_azure_registers_the_bot_that_runs_there() -> None:
    resources = bicep()["resources"]
    registration, teams = resources["registration"]["config"], resources["teams"]["config"]
    assert registration["properties"]["endpoint"] == "https://${publicHost}/api/messages"
    assert registration["properties"]["msaAppType"] == WAYS["azure"].env["REGIEBOT_APP_TYPE"] == "UserAssignedMSI"
    assert teams["properties"]["channelName"] == "MsTeamsChannel"
    scale = resources["bot"]["config"]["properties"]["template"]["scale"]
    assert scale == {"minReplicas": "replicas", "maxReplicas": "replicas"}
    known = {*resources, *bicep()["variables"], *bicep()["parameters"], "one", "i", "json", "string"}
    text = (DEPLOY / "azure" / "main.bicep").read_text()
    used = set(re.findall(r"\b([a-zA-Z]+)\.(?:id|properties|name|listKeys)\b", text))
    assert used - known == set()


def test_the_same_version_of_the_image_is_named_as_is_built() -> None:
    (version,) = re.findall(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    named = yaml.safe_load((DEPLOY / "kubernetes" / "kustomization.yaml").read_text())["images"]
    assert [one["newTag"] for one in named] == [version]


def test_an_image_is_built_in_the_form_that_keeps_its_health_check() -> None:
    # Of itself podman writes the OCI form, which has no HEALTHCHECK.
    assert "HEALTHCHECK" in IMAGE
    for page in (ROOT / "Containerfile", *(ROOT / "docs").glob("*.md")):
        for told in re.findall(r"podman build .*", page.read_text(encoding="utf-8")):
            assert "--format docker" in told, page.name


@pytest.mark.parametrize("page", ["install.md", "installeren.md"])
def test_the_example_of_settings_names_the_step_in_which_the_app_is_made(page: str) -> None:
    example = (DEPLOY / "regiebot.env.example").read_text(encoding="utf-8")
    [step] = re.findall(r"# From step (\d) of the installation.*\nREGIEBOT_APP_ID=", example)
    told = re.findall(
        r"^\| app[- ]id \(`APP`\) \| \w+ (\d) \|", (ROOT / "docs" / page).read_text("utf-8"), re.MULTILINE
    )
    assert told == [step]
