"""What stands in deploy/, read: three ways to run the same image."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pycep import BicepParser

ROOT = Path(__file__).parents[3]
DEPLOY = ROOT / "deploy"
IMAGE = (ROOT / "Containerfile").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Running:
    """How the bot is run somewhere. `secrets` are files in `folder`; `asked`: what is asked of it, at which port."""

    env: Mapping[str, str]
    secrets: frozenset[str]
    folder: str
    asked: Mapping[str, tuple[str, int]]
    replicas: int
    grace: int
    port: int
    migrates_with: list[str]


def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((DEPLOY / "compose" / "compose.yaml").read_text(encoding="utf-8"))
    return read


def manifests() -> list[dict[str, Any]]:
    """Everything that kustomization.yaml names, and the example of the secret."""
    folder = DEPLOY / "kubernetes"
    named = yaml.safe_load((folder / "kustomization.yaml").read_text(encoding="utf-8"))["resources"]
    texts = [(folder / name).read_text(encoding="utf-8") for name in (*named, "secret.example.yaml")]
    return [one for text in texts for one in yaml.safe_load_all(text)]


def manifest(kind: str, name: str = "regiebot") -> dict[str, Any]:
    return next(one for one in manifests() if (one["kind"], one["metadata"]["name"]) == (kind, name))


def bicep() -> Any:
    return BicepParser(cache=False).parse(file_path=DEPLOY / "azure" / "main.bicep")


def _in_compose() -> Running:
    services = compose()["services"]
    bots = [one for name, one in services.items() if name.startswith("bot-")]
    first = bots[0]
    asked = re.search(r"http://127\.0\.0\.1:(\d+)(/\w+)", first["healthcheck"]["test"][-1])
    assert asked
    env = {name: "" if value is None else str(value) for name, value in first["environment"].items()}
    upstreams = re.findall(r":(\d+)", services["proxy"]["environment"]["UPSTREAMS"])
    grace = int(first["stop_grace_period"].removesuffix("s"))
    return Running(
        {name: _filled(value) for name, value in env.items()},
        frozenset(first["secrets"]),
        "/run/secrets",
        {"readiness": (asked[2], int(asked[1]))},
        len(bots),
        grace,
        *{int(port) for port in upstreams},
        services["migrate"]["command"],
    )


def _filled(value: str) -> str:
    """Put in what a file .env says."""
    example = (DEPLOY / "compose" / ".env.example").read_text(encoding="utf-8")
    said = dict(line.split("=", 1) for line in example.splitlines() if line and not line.startswith("#"))
    return re.sub(r"\$\{(\w+)(?::[-?][^}]*)?\}", lambda found: said[found[1]], value)


def _in_kubernetes() -> Running:
    deployment = manifest("Deployment")["spec"]
    pod = deployment["template"]["spec"]
    (container,) = pod["containers"]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    own = {one["name"]: "a-pod" for one in container["env"]}
    probes = {name: container[f"{name}Probe"]["httpGet"] for name in ("startup", "liveness", "readiness")}
    return Running(
        {**manifest("ConfigMap")["data"], **own},
        frozenset(manifest("Secret")["stringData"]),
        next(mount["mountPath"] for mount in container["volumeMounts"] if mount["name"] == "secrets"),
        {name: (probe["path"], ports[probe["port"]]) for name, probe in probes.items()},
        deployment["replicas"],
        pod["terminationGracePeriodSeconds"],
        ports["http"],
        manifest("Job", "regiebot-migrate")["spec"]["template"]["spec"]["containers"][0]["command"],
    )


def _in_azure() -> Running:
    read = bicep()
    values = {name: one["value"] for name, one in read["variables"].items()}
    app = read["resources"]["bot"]["config"]["properties"]
    (container,) = app["template"]["containers"]
    # What Azure knows only when it makes it: a name for Teams, an identity, tenants.
    known = {
        "REGIEBOT_PUBLIC_URL": "https://regiebot.example.org",
        "REGIEBOT_TENANTS": _NOBODY,
        "REGIEBOT_APP_ID": _NOBODY,
    }
    known |= {"REGIEBOT_APP_TENANT_ID": _NOBODY}
    known |= dict.fromkeys(("REGIEBOT_CONTACT", "REGIEBOT_SECURITY_TXT", "REGIEBOT_COORDINATORS"), "")
    known |= {"REGIEBOT_METRICS_PORT": str(values["metricsPort"]), "CREDENTIALS_DIRECTORY": values["secretFolder"]}
    replicas = read["parameters"]["replicas"]["default"]
    known |= {"REGIEBOT_PROCESSES": str(replicas)}
    env = {one["name"]: known.get(one["name"], one["value"]) for one in values["settings"]}
    (volume,) = values["volumes"]
    (mount,) = values["volumeMounts"]
    assert (container["env"], container["volumeMounts"], app["template"]["volumes"]) == (
        "settings",
        "volumeMounts",
        "volumes",
    )
    probes = {one["type"].lower(): one["httpGet"] for one in container["probes"]}
    ingress = app["configuration"]["ingress"]
    assert ingress["targetPort"] == "port"
    return Running(
        env,
        frozenset(one["path"] for one in volume["secrets"]),
        values["secretFolder"] if mount["mountPath"] == "secretFolder" else "",
        {name: (probe["path"], values[probe["port"]]) for name, probe in probes.items()},
        replicas,
        app["template"]["terminationGracePeriodSeconds"],
        values["port"],
        read["resources"]["migrate"]["config"]["properties"]["template"]["containers"][0]["command"],
    )


_NOBODY = "00000000-0000-0000-0000-000000000000"
WAYS: Mapping[str, Running] = {"compose": _in_compose(), "kubernetes": _in_kubernetes(), "azure": _in_azure()}
