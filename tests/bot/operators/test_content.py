"""What who writes an instrument is told: every fault with its file, its line, its key and the reason."""

from pathlib import Path

from typer.testing import CliRunner

from bot.operators.command_line import cli

OWN = Path(__file__).parents[2] / "content"
WEEK = OWN / "weekstart.yaml"


def check(folder: Path) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["content", "check", str(folder)])
    return done.exit_code, done.output


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def test_files_that_are_right_are_said_to_be(tmp_path: Path) -> None:
    assert check(OWN) == (0, "Alles klopt.\n")
    (tmp_path / "weekstart.yaml").write_text(WEEK.read_text("utf-8"), "utf-8")
    assert check(tmp_path) == (0, "Alles klopt.\n")


def test_every_fault_of_every_file_is_named_with_its_line(tmp_path: Path) -> None:
    text = WEEK.read_text("utf-8")
    wrong = text.replace("\ntitle:", "\ntitel:", 1) + "\nsuits: [baas]\n"
    (tmp_path / "fout.yaml").write_text(wrong, "utf-8")
    (tmp_path / "kapot.yaml").write_text("id: x\n  schema: [\n", "utf-8")
    (tmp_path / "wat.yaml").write_text("id: x\nschema: onbekend\n", "utf-8")
    code, said = check(tmp_path)
    assert code == 1
    assert f"fout.yaml, regel {line_of(wrong, 'titel:')}: titel: deze sleutel leest niemand; bedoel je title?" in said
    assert f"fout.yaml, regel {line_of(wrong, 'suits:')}: suits.0: " in said
    assert ": title: dit ontbreekt." in said
    assert "kapot.yaml, regel 2: YAML: " in said
    assert "wat.yaml, regel 2: schema: kies uit: " in said
    assert "Zo start de bot niet." in said


def test_a_key_like_another_only_warns(tmp_path: Path) -> None:
    text = WEEK.read_text("utf-8") + "\nsuit: [voorzitter]\n"
    (tmp_path / "weekstart.yaml").write_text(text, "utf-8")
    code, said = check(tmp_path)
    assert code == 0
    assert f"regel {line_of(text, 'suit:')}: suit: deze sleutel leest niemand; bedoel je suits? (let op)" in said


def test_what_does_not_fit_with_ours_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    assert check(tmp_path)[0] == 1
    text = WEEK.read_text("utf-8") + "\ndomains_of: nergens\n"
    (tmp_path / "weekstart.yaml").write_text(text, "utf-8")
    code, said = check(tmp_path)
    assert code == 1
    assert f"weekstart.yaml, regel {line_of(text, 'domains_of: nergens')}: domains_of: " in said
