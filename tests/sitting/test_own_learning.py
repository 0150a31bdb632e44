"""A worker's own learning, from the first question to the pages that they take away, and round again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import paths
from assistant.errors import RefusedError
from assistant.flow.facts import parse_key
from assistant.flow.talk import Command, NoReply, Reply
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from tests.talking import Clock

ANSWERS = Path(__file__).parents[1] / "play" / "learning.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with one person, who has rated eight functions and planned to learn three."""
    clock = Clock()
    desk = Desk(tmp_path / "home", clock)
    sam = desk.new_subject("person", "Sam")
    play_answers(sitting_of(desk, sam.id), read_file(desk.index("learning-needs"), ANSWERS), clock().date())
    return desk


def sitting_of(desk: Desk, subject: str) -> Sitting:
    return desk.open("learning-needs", subject)


def page(desk: Desk, name: str, folder: Path) -> str:
    sam = desk.find_subject("person", "Sam")
    return desk.write_document(sam.id, name, "md", folder / f"{name}.md").read_text(encoding="utf-8")


def test_every_answer_of_the_file_is_asked_for(desk: Desk) -> None:
    sitting = sitting_of(desk, desk.people()[0].id)
    open_ones = [item.label for section in sitting.sections() for item in section.items if item.status == "open"]
    assert not [label for label in open_ones if "Importance" in label or "How I do it now" in label]


def test_appendix_3_has_its_own_head_and_columns(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "appendix-3", tmp_path)
    assert "**Organisation:** Riverside Trust" in text
    assert "**Name:** Sam" in text
    assert "| Function | Identified learning need |" in text
    assert "| Activity to support learning | Comment |" in text
    assert (
        "| Help people plan ahead | Know how to begin the talk about wishes | Shadowing: A day with the hospice" in text
    )


def test_the_plan_ranks_first_needs_and_says_why_without_any_total(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "my-ratings", tmp_path)
    first = text.index("| 1 | Help people plan ahead | 5 | 1 | 4 | 5 times 4 is 20 |")
    second = text.index("| 2 | Follow up referrals | 5 | 2 | 3 | 5 times 3 is 15 |")
    assert first < second < text.index("| 3 | Negotiate to settle conflict | 4 | 2 | 2 | 4 times 2 is 8 |")
    assert "| 4 | Send and receive referrals | 4 | 3 | 1 | – |" in text
    assert "no total mark" in text
    plan = page(desk, "development-plan", tmp_path)
    assert "| Help people plan ahead | 5 | 1 | 4 | 20 |" in plan
    assert "Build strong ties with people (can show others)" in plan
    assert "Send and receive referrals" not in plan  # what can wait stands with all the figures


def test_a_goal_stands_in_one_row_with_what_it_still_lacks_named_in_one_line(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "development-plan", tmp_path)
    assert (
        "| Negotiate to settle conflict | Stay calm when two sides want different things | What stands in the way: "
        "I have yet to learn it; Too little support or supervision<br>Activity to support learning: "
        "Accredited course: A day on mediation<br>Not there yet: Support, By when, How I will know, Comment |" in text
    )
    assert "*What moved since I last rated myself*" in text  # it is the first look
    assert "## What moved" not in text


def test_the_plan_names_the_competencies_that_go_with_each_goal_as_a_suggestion(desk: Desk, tmp_path: Path) -> None:
    linked = page(desk, "development-plan", tmp_path).partition("## Competencies that go with my goals\n")[2]
    linked = linked.partition("\n## ")[0]
    assert "these links are this tool's suggestion" in linked
    assert "| Help people plan ahead | Keep a plan that looks ahead |" in linked
    assert "| Follow up referrals | " in linked


def test_a_copy_that_came_by_parcel_says_not_shared_where_nothing_came(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "sam.parcel.json"
    what = ("learning-needs.first", "learning-needs.goal.need", "learning-needs.look_again", "my_functions")
    desk.write_parcel(desk.people()[0].id, file, what)
    boss = Desk(tmp_path / "boss", Clock())
    boss.take_parcel(boss.parcel_preview(file, "person"))
    for name in ("development-plan", "my-ratings", "portfolio", "supervision-pack", "training-and-support"):
        text = page(boss, name, tmp_path)
        assert "Nothing is rated yet" not in text
        assert "No competencies are chosen yet" not in text
    plan = page(boss, "development-plan", tmp_path)
    assert "Not shared." in plan
    assert "| Help people plan ahead | Know how to begin the talk about wishes |" in plan
    assert "22 May 2027" in plan
    assert "known to be missing" not in page(boss, "training-and-support", tmp_path)
    (tmp_path / "own").mkdir()
    own = page(desk, "training-and-support", tmp_path / "own")
    assert "Not shared" not in own  # on one's own laptop it is plainly not answered
    assert "Not answered yet." in own


def test_a_way_to_learn_is_asked_for_only_where_learning_is_what_is_missing(desk: Desk) -> None:
    sitting = sitting_of(desk, desk.people()[0].id)

    def asked_of() -> list[str]:
        return [item.label for section in sitting.sections() for item in section.items]

    assert sum("Activity to support learning" in label for label in asked_of()) == 2  # one wants time and systems
    key = "learning-needs.goal.cause[guide:7.activities:03]"
    sitting.take(Command("change", key))
    sitting.take(Reply({"other": ""}))
    assert sum("What else stands in the way" in label for label in asked_of()) == 1
    assert sum("Activity to support learning" in label for label in asked_of()) == 1
    sitting.take(NoReply("dont_know", key=parse_key(key)))
    assert sum("Activity to support learning" in label for label in asked_of()) == 2  # nobody said that it is not


def test_an_example_is_asked_for_only_of_what_comes_first_and_of_what_matters_and_can_be_shown(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    sitting = desk.open("learning-needs", desk.new_subject("person", "Kim").id)
    ones = [choice.id for choice in sitting.index.dialogue.functions][:9]
    sitting.take(Reply(dict.fromkeys(ones, ""), key=parse_key("my_functions")))
    for one, figures in zip(ones, [(5, 1)] * 6 + [(5, 5), (2, 5), (3, 3)], strict=True):
        for column, figure in zip(("importance", "now"), figures, strict=True):
            sitting.take(Reply(figure, key=parse_key(f"learning-needs.rating.{column}[{one}]")))
    while sitting.prompt.id != "first":
        sitting.take(NoReply("come_back"))
    sitting.hear("")
    keys = [item.key for section in sitting.sections() for item in section.items if item.id.endswith(".example")]
    assert [key.rows[0] for key in keys] == [*ones[:5], ones[6]]
    desk.close()


def test_first_needs_that_are_not_marked_are_named_all_the_same(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    sitting = desk.open("learning-needs", desk.new_subject("person", "Kim").id)
    ones = sitting.index.dialogue.functions[:6]
    sitting.take(Reply({one.id: "" for one in ones}, key=parse_key("my_functions")))
    for one in ones:
        for column, figure in (("importance", 5), ("now", 1)):
            sitting.take(Reply(figure, key=parse_key(f"learning-needs.rating.{column}[{one.id}]")))
    while sitting.prompt.id != "first":
        sitting.take(NoReply("come_back"))
    assert isinstance(sitting.prompt.default, dict)
    assert len(sitting.prompt.default) == 5
    named = f"First needs too, and not marked, as 5 are plenty: {ones[5].label} 5 × 4 = 20."
    assert named in sitting.prompt.suggested
    desk.close()


def test_not_mine_and_not_sure_are_counted_and_never_zero(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "my-ratings", tmp_path)
    assert "Not my job: 1. Support hospital discharge." in text
    assert "Not sure: 1. Keep a database of local services." in text
    assert "| Support hospital discharge | *N* | *N* | *–* |" in text


def test_the_day_to_look_again_stands_in_the_calendar_and_comes_due(desk: Desk, tmp_path: Path) -> None:
    sam = desk.people()[0]
    calendar = desk.write_document(sam.id, "my-dates", "ics", tmp_path / "dates.ics").read_text(encoding="utf-8")
    assert "SUMMARY:Rate myself again" in calendar
    assert "DTSTART;VALUE=DATE:20270522" in calendar
    assert desk.due() == ()
    later = Desk(desk.home, lambda: datetime(2027, 5, 22, 9, tzinfo=UTC))
    assert [(line.subject_name, line.dialogue) for line in later.due()] == [("Sam", "learning-needs")]


def test_three_six_and_twelve_months_are_offered_with_their_dates_and_stand_in_the_calendar(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    kim = desk.new_subject("person", "Kim").id
    sitting = desk.open("learning-needs", kim)
    with pytest.raises(RefusedError, match="no dates yet"):
        desk.write_document(kim, "my-dates", "ics", tmp_path / "none.ics")
    assert not (tmp_path / "none.ics").exists()
    while sitting.prompt.id != "looks":
        sitting.take(NoReply("come_back"))
    assert [(pick.label, pick.about) for pick in sitting.prompt.picks] == [
        ("In 3 months", "21 February 2027"),
        ("In 6 months", "21 May 2027"),
        ("In 12 months", "21 November 2027"),
        ("On another day", ""),
    ]
    sitting.hear("")
    assert (sitting.prompt.id, sitting.prompt.default_text) == ("look_again", "21 February 2027")
    sitting.hear("1 April 2027")
    calendar = desk.write_document(kim, "my-dates", "ics", tmp_path / "dates.ics").read_text(encoding="utf-8")
    days = [line.partition(":")[2] for line in calendar.splitlines() if line.startswith("DTSTART")]
    assert days == ["20270401", "20270521", "20271121"]
    assert calendar.count("SUMMARY:Rate myself again") == 3
    desk.close()


def test_another_day_alone_leaves_the_date_to_be_typed(desk: Desk) -> None:
    sitting = desk.open("competencies", desk.people()[0].id)
    while sitting.prompt.id != "looks":
        sitting.take(NoReply("come_back"))
    sitting.hear("on another day")
    assert (sitting.prompt.id, sitting.prompt.default) == ("look_at_competencies", None)


def test_at_the_next_look_a_day_that_has_passed_is_not_kept_by_enter(tmp_path: Path) -> None:
    clock = Clock()
    desk = Desk(tmp_path, clock)
    kim = desk.new_subject("person", "Kim").id
    sitting = desk.open("learning-needs", kim)
    while sitting.prompt.id != "looks":
        sitting.take(NoReply("come_back"))
    sitting.hear("")
    sitting.hear("")
    clock.at = datetime(2027, 2, 22, 9, tzinfo=UTC)
    again = desk.open("learning-needs", kim)
    while again.prompt.id != "now_again":
        again.take(NoReply("come_back"))
    again.take(Reply("yes"))
    while again.prompt.id != "looks":
        again.take(NoReply("come_back"))
    again.hear("")
    assert (again.prompt.id, again.prompt.prefill, again.prompt.default_text) == ("look_again", None, "22 May 2027")
    desk.close()


def test_whether_to_begin_again_is_asked_on_the_day_and_not_before(desk: Desk) -> None:
    sam, asked = desk.people()[0].id, parse_key("learning-needs.now_again")
    assert sitting_of(desk, sam).view.position(asked) == -1
    the_day_before = Desk(desk.home, lambda: datetime(2027, 5, 21, 9, tzinfo=UTC))
    assert sitting_of(the_day_before, sam).view.position(asked) == -1
    the_day = Desk(desk.home, lambda: datetime(2027, 5, 22, 9, tzinfo=UTC))
    sitting = sitting_of(the_day, sam)
    assert sitting.prompt.text == "The day has come to rate yourself again. Shall we start?"
    sitting.hear("not yet")
    sitting.hear("/change rate myself again on")
    sitting.hear("22 June 2027")
    assert sitting.view.position(asked) == -1
    a_month_on = Desk(desk.home, lambda: datetime(2027, 6, 22, 9, tzinfo=UTC))
    assert sitting_of(a_month_on, sam).view.by_key[asked].status == "open"


def test_a_second_look_shows_what_moved_and_keeps_the_first(desk: Desk, tmp_path: Path) -> None:
    sam = desk.people()[0].id
    desk = Desk(desk.home, lambda: datetime(2027, 5, 22, 9, tzinfo=UTC))
    sitting = sitting_of(desk, sam)
    sitting.take(Reply("yes"))
    assert sitting.cycle == 2
    assert desk.due() == ()
    sitting.fill_grid("rating", "2 5 4; 4 5 3")
    text = page(desk, "development-plan", tmp_path)
    assert "| Follow up referrals | 2 | 4 | \\+2 |" in text
    assert "| Help people plan ahead | 1 | 3 | \\+2 |" in text


def test_a_person_is_no_plan_and_a_plan_no_person(desk: Desk) -> None:
    assert desk.plans() == ()
    assert [line.name for line in desk.people()] == ["Sam"]
    assert {line.subject for line in desk.documents("person")} == {"person"}
    assert desk.first_dialogue("person") == "learning-needs"
    assert desk.first_dialogue("plan") == "commissioning"
    assert paths.database(desk.home).exists()


def test_ways_to_learn_in_this_tools_words_say_so_and_the_persons_own_do_not(desk: Desk, tmp_path: Path) -> None:
    sitting = sitting_of(desk, desk.people()[0].id)
    function = desk.shelf.catalogue().function("guide:7.activities:03")
    assert function
    way = function.ways_to_learn[0]
    key = parse_key("learning-needs.goal.activity[guide:7.activities:03]")
    sitting.take(Reply({way.activity: way.how, "other": "Ask my aunt"}, key=key))
    for name in ("appendix-3", "development-plan"):
        text = page(desk, name, tmp_path)
        assert f"{way.how.rstrip('.')} (this tool's suggestion, chosen as it is)" in text
        assert "Ask my aunt (" not in text
        assert text.count("chosen as it is") == 1


def test_all_figures_begin_with_the_chart_and_the_long_list_of_functions_comes_later(
    desk: Desk, tmp_path: Path
) -> None:
    text = page(desk, "my-ratings", tmp_path)
    assert text.index("## All figures") < text.index("## Functions in my job")
    assert "Build strong ties with people" not in text.partition("## Where I stand")[0]


def test_what_moved_names_a_change_of_importance(desk: Desk, tmp_path: Path) -> None:
    later = Desk(desk.home, lambda: datetime(2027, 5, 22, 9, tzinfo=UTC))
    sitting = sitting_of(later, later.people()[0].id)
    while sitting.prompt.id != "now_again":
        sitting.take(NoReply("come_back"))
    sitting.take(Reply("yes"))
    for column, figure in (("importance", 3), ("now", 3)):
        sitting.take(Reply(figure, key=parse_key(f"learning-needs.rating.{column}[guide:7.activities:03]")))
    moved = page(later, "my-ratings", tmp_path).partition("## What moved")[2]
    assert "| Help people plan ahead | 1 | 3 | \\+2 | 5 before, 3 now |" in moved
    later.close()


def test_the_short_route_asks_for_the_day_alone_and_offers_three_months(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    sitting = desk.open("competencies", desk.new_subject("person", "Kim").id, "short")
    while sitting.prompt.id != "look_at_competencies":
        assert sitting.prompt.id != "looks"
        sitting.take(NoReply("come_back"))
    assert sitting.prompt.default_text == "21 February 2027"
    desk.close()
