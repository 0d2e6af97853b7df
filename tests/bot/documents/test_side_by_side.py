"""What stands beside what on paper: a range beside its bar, and sections that are alike beside each other."""

from bot.documents import typesetting
from dialogs.instruments.printout import Printout
from tests.bot.documents.own import DAY, outcomes, own_printout
from tests.bot.documents.pictures import confidential, earlier_confidential, group_printout
from tests.bot.documents.reading import lines_on, read


def lines(printout: Printout) -> list[str]:
    return [line for page in read(typesetting.pdf(printout, DAY)).file.pages for line in lines_on(page)]


def test_a_range_stands_on_one_line_beside_its_bar() -> None:
    """Over two lines it moves the bars apart: "3,8 of" and below it "hoger"."""
    printout = group_printout(confidential(5), "nl")
    assert printout.chart
    ranges = sum(bar.value is not None and " " in bar.shown for bar in printout.chart.bars)
    found = [line.strip() for line in lines(printout)]
    assert (found.count("hoger"), found.count("of hoger")) == (0, ranges)
    assert ranges == 3


def test_where_no_bar_is_drawn_there_is_no_scale() -> None:
    in_bands = confidential(11, last=earlier_confidential(), in_bands=True)
    figures = {"1", "2", "3", "4", "5"}
    assert not figures & set(lines(group_printout(in_bands, "nl")))
    assert figures <= set(lines(group_printout(confidential(11), "nl")))


def test_tips_stand_above_the_competencies_and_not_beside_one() -> None:
    """Beside the first of four they made a table of unlike things; over the width each is a line."""
    printout = own_printout(dict(outcomes())["competentiescan mixed"], "nl")
    (tips,) = [section for section in printout.sections if section.heading == "Twee tips"]
    assert len(tips.bullets) == 2
    assert set(tips.bullets) <= set(lines(printout))
