"""Check content files for who writes them: every fault with its file, line, key and reason. Nothing is changed."""

import difflib
import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from bot.operators.content import texts
from bot.operators.texts import say_reason
from dialogs.faults import ContentFault, in_file
from dialogs.instruments.library import CONTENT, Library
from dialogs.instruments.registry import KINDS

# How much alike two keys are for one to be a typing error of the other.
_ALIKE = 0.8


@dataclass(frozen=True)
class Found:
    """One thing about a file; `warns`: it is read, but probably not as it was meant."""

    file: str
    line: int
    key: str
    reason: str
    warns: bool = False

    def __str__(self) -> str:
        kind = "let op" if self.warns else "fout"
        return f"{self.file}, regel {self.line}: {self.key}: {self.reason} ({kind})"


def check_folder(folder: Path) -> Sequence[Found]:
    """List all there is to say about the files of a folder. Raises OSError when one cannot be read.

    Whether they fit with each other and with ours is only told when each by itself is right.
    """
    files = sorted(folder.glob("*.yaml"))
    if not files:
        return [Found(str(folder), 0, "map", texts.NO_FILES)]
    found = [one for file in files for one in _check_file(file)]
    if all(one.warns for one in found):
        try:
            Library.read(CONTENT, folder)
        except ContentFault as fault:
            line = next(
                (_line(_composed(file), fault.where.split(".")) for file in files if file.name == fault.file), 0
            )
            found.append(Found(fault.file, line, fault.where or texts.WHOLE, say_reason(fault)))
    return found


def _composed(file: Path) -> yaml.Node | None:
    return yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)


def _check_file(file: Path) -> Iterator[Found]:
    try:
        root = _composed(file)
        raw = yaml.safe_load(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        yield Found(file.name, 1, texts.WHOLE, texts.NO_UTF8)
        return
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        yield Found(
            file.name,
            mark.line + 1 if mark else 1,
            "YAML",
            texts.BROKEN.format(problem=fault.problem or texts.UNREADABLE),
        )
        return
    except yaml.YAMLError as fault:
        yield Found(file.name, 1, "YAML", texts.BROKEN.format(problem=fault))
        return
    schema = raw.pop("schema", None) if isinstance(raw, dict) else None
    kind = KINDS.get(schema) if isinstance(schema, str) else None
    if kind is None or root is None:
        yield Found(file.name, _line(root, ["schema"]), "schema", texts.SCHEMAS.format(schemas=", ".join(KINDS)))
        return
    yield from (Found(file.name, line, key, reason, warns=True) for line, key, reason in _strays(kind.definition, root))
    try:
        kind.load({"schema_": schema, **raw})
    except ValidationError as fault:
        for error in fault.errors():
            told = in_file(file.name, error)
            yield Found(file.name, _line(root, told.where.split(".")), told.where or texts.WHOLE, say_reason(told))


def _line(node: yaml.Node | None, path: Sequence[str]) -> int:
    """Return the line of a key, or of the nearest thing around it that is there."""
    if node is None:
        return 1
    line = node.start_mark.line + 1
    for part in path:
        step = _step(node, part)
        # A part that is no key is the name of a type in between.
        if step:
            line, node = step
    return line


def _step(node: yaml.Node, part: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key.start_mark.line + 1, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and part.isdigit() and int(part) < len(node.value):
        return node.value[int(part)].start_mark.line + 1, node.value[int(part)]
    return None


def _strays(model: Any, node: yaml.Node, path: str = "") -> Iterator[tuple[int, str, str]]:
    """Find keys that nobody reads and that look like one that is read, and lacks: line, key, reason."""
    if isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from _strays(model, item, f"{path}.{place}")
    if not isinstance(node, yaml.MappingNode):
        return
    fields = _fields(model)
    written = [str(key.value) for key, _ in node.value]
    free = [name for name in fields if name not in written]
    for key, value in node.value:
        name = str(key.value)
        here = f"{path}.{name}".strip(".")
        if name in fields:
            for inner in _models(fields[name]):
                yield from _strays(inner, value, here)
        elif fields and (near := difflib.get_close_matches(name, free, 1, _ALIKE)):
            yield key.start_mark.line + 1, here, texts.STRAY.format(near=near[0])


def _fields(model: type[BaseModel]) -> Mapping[str, Any]:
    fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    return {"schema": str, **fields} if "schema_" in model.model_fields else fields


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Find the models in a type: in a list, or as one of several. What is kept by a name of its own is left."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (tuple, list, Sequence, Union, types.UnionType):
        for inner in get_args(annotation):
            yield from _models(inner)
