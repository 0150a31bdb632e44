"""A worker's competencies and evidence, from the first question to the pages for supervision, and round again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import paths
from assistant.analysis.support import TEXT_MINIMUM
from assistant.flow.facts import Json, Key
from assistant.flow.talk import Command, NoReply, Reply, RowEdit
from assistant.library.learning import read_learning
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from tests.talking import Clock

PLAY = Path(__file__).parents[1] / "play"
HANDOVER = "framework:12.relationships.facilitate-transitions"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    """A desk with one person, who has rated ten competencies, filed four entries and typed two comments."""
    desk = Desk(tmp_path / "home", clock)
    sam = desk.new_subject("person", "Sam")
    play_answers(
        desk.open("competencies", sam.id),
        read_file(desk.index("competencies"), PLAY / "competencies.yaml"),
        clock().date(),
    )
    return desk


def sitting_of(desk: Desk) -> Sitting:
    return desk.open("competencies", desk.people()[0].id)


def page(desk: Desk, name: str, folder: Path) -> str:
    sam = desk.find_subject("person", "Sam")
    return desk.write_document(sam.id, name, "md", folder / f"{name}.md").read_text(encoding="utf-8")


def under(text: str, heading: str) -> str:
    """What stands on a page under a heading."""
    return text.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def test_the_portfolio_has_each_sort_of_evidence_under_its_own_heading(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "portfolio", tmp_path)
    assert "A handover that went wrong" in under(text, "Examples of my work")
    assert "Who said or saw it: Ward sister<br>" in under(text, "What people and colleagues say")
    assert "<br>What I learned: I still speak too soon<br>" in under(text, "Practice that somebody watched")
    learning = under(text, "Learning log")
    assert "Care coordinator, two days" in learning
    assert "Hours of learning: 14 in 1 entry." in learning


def test_hours_of_learning_are_added_up_as_hours_whatever_was_typed_with_them(desk: Desk, tmp_path: Path) -> None:
    sitting = sitting_of(desk)
    [row] = [
        row for row in sitting.view.state.rows("evidence") if sitting.view.state.value(Key("evidence", (row,), "hours"))
    ]
    for typed, told in (("90 minutes", "1.5 in 1"), ("2 hours", "2 in 1"), ("3 days", "0 in 1 entry, 1 without hours")):
        sitting.take(Reply(typed, key=Key("evidence", (row,), "hours")))
        assert f"Hours of learning: {told}" in under(page(desk, "portfolio", tmp_path), "Learning log")


def test_the_portfolio_sorts_entries_by_competency_and_says_what_has_none(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "portfolio", tmp_path)
    contents = under(text, "Competencies")
    assert (
        "| Smooth each handover (Relationships) | 2 | A handover that went wrong; A thank-you from a ward |" in contents
    )
    assert "| Run the Monday round (Our team) | 3 | Two-day course |" in contents
    assert (
        "NHS England competencies: 3 of 5 have an entry. None yet: Handle data well (Communications); "
        "Think over what happened (Continuous learning)." in contents
    )
    assert "None yet: Use the Riverside bed board (Our team)." in contents
    assert "Take part in research" not in contents.partition("None yet: ")[2]  # it is not the job


def test_an_entry_stands_in_one_line_of_the_table_with_what_has_no_answer_named_at_its_end(
    desk: Desk, tmp_path: Path
) -> None:
    entry = under(page(desk, "portfolio", tmp_path), "Practice that somebody watched")
    assert "What happened: My team lead sat in" in entry
    assert "NHS England competencies: Take more than one talk to plan<br>Not there yet: Functions |" in entry
    assert "Not for me" not in entry


def test_a_portfolio_of_one_entry_has_no_empty_headings_and_names_what_is_missing_in_one_line(
    tmp_path: Path, clock: Clock
) -> None:
    desk = Desk(tmp_path / "one", clock)
    sam = desk.new_subject("person", "Sam")
    sitting = desk.open("competencies", sam.id)
    sitting.take(Command("change", "evidence"))
    sitting.take(RowEdit("evidence", "add", cells=(("what", "A handover"), ("type", "example_of_work"))))
    text = page(desk, "portfolio", tmp_path)
    desk.close()
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == ["## What this is", "## Examples of my work", "## Competencies"]
    assert (
        "**Not there yet:** *What people and colleagues say; Practice that somebody watched; Learning log; "
        "Our own competencies; Training and certificates; What my supervisor says*" in under(text, "What this is")
    )


def test_a_supervisors_words_stand_beside_the_persons_own_and_say_whose_they_are(desk: Desk, tmp_path: Path) -> None:
    said = under(page(desk, "portfolio", tmp_path), "What my supervisor says")
    assert "What you said" not in said
    assert "| Smooth each handover | 2 | 4 | You do this better than you think. | Team lead, 5 November 2026 |" in said
    assert "| A planning talk that was watched | – | – | You let the person set the pace." in said


def test_a_comment_names_what_it_is_about_even_where_that_is_not_rated(desk: Desk, tmp_path: Path) -> None:
    sitting = sitting_of(desk)
    sitting.take(Command("change", "supervisor_comments"))
    who = (("date", "2026-11-20"), ("who", "Jo"))
    unrated = ("nhs_england", "framework:12.learning.professionalism")
    for cells in (
        (*who, ("on", "competency"), unrated, ("words", "Kind.")),
        (*who, ("on", "whole"), ("words", "Fine.")),
    ):
        sitting.take(RowEdit("supervisor_comments", "add", cells=cells))
    said = under(page(desk, "portfolio", tmp_path), "What my supervisor says")
    assert "| Act as a professional | – | – | Kind. |" in said
    assert "| My work as a whole | – | – | Fine. |" in said


def test_both_minimums_are_shown_with_the_days_on_which_they_were_done(desk: Desk, tmp_path: Path) -> None:
    text = under(page(desk, "training-and-support", tmp_path), "Minimum training")
    assert "| Two-day course for care coordinators | Yes | 10 June 2026 | table and text |" in text
    assert "| E-learning on the care and support plan | Not yet | – | table |" in text
    assert "| E-learning on shared decisions | Yes | 1 July 2026 | table |" in text
    topic = read_learning(paths.shipped("knowledge")).topic("minimum-text")
    assert topic is not None
    assert tuple(item.id for item in topic.items) == TEXT_MINIMUM


def test_what_is_not_there_yet_is_to_be_raised_and_what_does_not_hold_is_not(desk: Desk, tmp_path: Path) -> None:
    text = under(page(desk, "training-and-support", tmp_path), "Worth raising")
    assert "nobody's fault" in text
    assert "- E-learning on the care and support plan." in text
    assert "- A named first contact." in text
    assert (
        "- Supervision once a month or more. This is the least that is recommended for people who work full time."
        in text
    )
    assert "More often in the first six months" not in text  # half a year has gone by
    assert "Health and wellbeing coach: I need the competencies and the training of both." in text


def test_part_time_staff_are_told_of_no_month_and_new_staff_of_their_first_six(desk: Desk, tmp_path: Path) -> None:
    sitting = sitting_of(desk)
    for fact, value in (("my_hours", "part_time"), ("time_in_post", "under_6_months"), ("first_contact", "Ana, lead")):
        sitting.take(Command("change", fact))
        sitting.take(Reply(value))
    text = under(page(desk, "training-and-support", tmp_path), "Worth raising")
    assert "Supervision once a month" not in text
    assert "- More often in the first six months." in text
    assert "A named first contact" not in text


def test_the_supervision_pack_has_what_is_new_and_what_is_still_to_raise(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "supervision-pack", tmp_path)
    assert "Time kept free for my portfolio" in under(text, "What to raise")
    assert "Who covers the Monday round" not in text  # it is dealt with
    new = under(text, "Since last time")
    assert "A thank-you from a ward" in new
    assert "A handover that went wrong" not in new
    assert "What to learn first" not in text  # no function has been rated


def test_the_pack_brings_needs_and_causes_from_the_other_conversation(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    sam, told = desk.people()[0].id, tmp_path / "learning.yaml"
    lines = (PLAY / "learning.yaml").read_text(encoding="utf-8").splitlines()
    told.write_text(
        "\n".join(line for line in lines if not line.startswith(("employer:", "job_title:"))), encoding="utf-8"
    )
    play_answers(desk.open("learning-needs", sam), read_file(desk.index("learning-needs"), told), clock().date())
    text = page(desk, "supervision-pack", tmp_path)
    assert "| Help people plan ahead | 5 | 1 | 4 | 20 |" in under(text, "What to learn first")
    first = under(text, "What to learn first")
    assert "| Follow up referrals | 5 | 2 | 3 | 15 | Not enough time; Systems or tools that do not help |" in first


def test_the_matrix_has_every_figure_with_its_area_and_nothing_counts_as_zero(desk: Desk, tmp_path: Path) -> None:
    text = page(desk, "competency-ratings", tmp_path)
    assert "| Smooth each handover | Relationships | 2 | – | 4 | 2 |" in text
    assert "| Take part in research | Continuous learning | *N* | – | – | 0 |" in text
    left_out = under(text, "Not counted")
    assert "Not sure: 1. Think over what happened." in left_out
    assert "Not rated yet: 1. Use the Riverside bed board." in left_out


def test_a_second_look_shows_what_moved_and_asks_for_no_entry_again(desk: Desk, tmp_path: Path) -> None:
    desk = Desk(desk.home, lambda: datetime(2027, 2, 22, 9, tzinfo=UTC))
    sitting = sitting_of(desk)
    assert sitting.prompt.text == "The day has come to look at your competencies again. Shall we start?"
    sitting.take(Reply("yes"))
    assert sitting.cycle == 2
    before = page(desk, "portfolio", tmp_path)
    assert "| Smooth each handover (Relationships) | 2 |" in before  # the last figure stands until there is a new one
    sitting.fill_grid("rate_nhs", "2 4")
    text = page(desk, "competency-ratings", tmp_path)
    assert "| Smooth each handover | Relationships | 4 | 2 | 4 | 2 |" in text
    assert "| Smooth each handover | 2 | 4 | \\+2 |" in under(text, "What moved")
    asked: set[str] = set()
    while sitting.prompt.waiting != "finished" and len(asked) < 60:
        asked.add(sitting.prompt.id)
        sitting.take(NoReply("come_back"))
    assert "rate_model.now" in asked
    assert not asked & {
        "evidence.what",
        "evidence.happened",
        "evidence.own",
        "supervisor_comments.words",
        "training_done",
    }


def test_the_days_stand_in_the_calendar_and_come_due(desk: Desk, tmp_path: Path) -> None:
    sam = desk.people()[0].id
    file = desk.write_document(sam, "my-competency-dates", "ics", tmp_path / "dates.ics")
    calendar = file.read_text(encoding="utf-8")
    assert "SUMMARY:Look at my competencies again" in calendar
    assert "DTSTART;VALUE=DATE:20261201" in calendar
    later = Desk(desk.home, lambda: datetime(2027, 2, 22, 9, tzinfo=UTC))
    assert [(line.subject_name, line.dialogue) for line in later.due()] == [("Sam", "competencies")]
    later.close()


def test_one_word_ticks_every_competency_of_a_ladder(tmp_path: Path, clock: Clock) -> None:
    desk = Desk(tmp_path / "all", clock)
    sitting = desk.open("competencies", desk.new_subject("person", "Ada").id)
    while sitting.prompt.id != "ladders":
        sitting.take(NoReply("not_applicable"))
    sitting.take(Reply({"nhs_england": ""}))
    sitting.hear("all")
    sitting.take(Command("yes")) if sitting.prompt.waiting == "confirm" else None
    ladder = read_learning(paths.shipped("knowledge")).ladder("nhs-england")
    assert ladder is not None
    assert sitting.view.answers.row_ids("nhs_england") == [one.id for one in ladder.competencies]
    desk.close()


def test_a_comment_typed_on_the_supervisors_own_computer_comes_by_parcel_as_theirs(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    sam, parcel, answer = desk.people()[0].id, tmp_path / "sam.parcel", tmp_path / "lead.parcel"
    desk.write_parcel(sam, parcel, what=("evidence", "my_ladders", "my_nhs_england"))
    theirs = Desk(tmp_path / "lead", clock)
    there = theirs.take_parcel(theirs.parcel_preview(parcel, "person"), {}).id
    sitting = theirs.open("competencies", there)
    sitting.take(Command("change", "supervisor_comments"))
    cells = (("date", "2026-11-20"), ("who", "Jo, team lead"), ("on", "competency"), ("nhs_england", HANDOVER))
    sitting.take(RowEdit("supervisor_comments", "add", cells=(*cells, ("words", "The ward trusts you."), ("view", 5))))
    theirs.write_parcel(there, answer, what=("supervisor_comments",), sender="Jo")
    theirs.close()
    desk.take_parcel(desk.parcel_preview(answer, "person", into="Sam"), {})
    said = under(page(desk, "portfolio", tmp_path), "What my supervisor says")
    assert "| Smooth each handover | 2 | 5 | The ward trusts you. | Jo, team lead, 20 November 2026 |" in said
    fact = next(
        each for key, each in desk.state(sam).facts.items() if str(key).endswith("words") and "ward" in str(each.answer)
    )
    assert fact.way == "parcel"


def test_entries_comments_and_questions_leave_only_when_they_are_named(desk: Desk) -> None:
    private = {
        choice.name for choice in desk.parcel_choices(desk.people()[0].id) if choice.private and not choice.chosen
    }
    assert private == {"evidence", "supervisor_comments", "supervision_questions"}


def test_before_evidence_is_asked_for_it_says_which_competencies_have_none_yet(desk: Desk) -> None:
    sitting = sitting_of(desk)
    sitting.take(Command("change", "evidence"))
    assert sitting.prompt.suggested == (
        "No evidence yet for these. NHS England competencies: Handle data well, Think over what happened. "
        "West Midlands competencies: Settle quarrels fast and kindly. "
        "Our own competencies: Use the Riverside bed board."
    )
    assert sitting.prompt.default is None  # it is said, and nothing is offered as an answer
    (one,) = (row for row in sitting.view.state.rows("evidence")[:1])
    shows: Json = {"framework:12.communications.data:1": "", "framework:12.learning.reflection": ""}
    sitting.take(Reply(shows, key=Key("evidence", (one,), "nhs_england")))
    sitting.take(Command("change", "evidence"))
    assert "Handle data well" not in sitting.prompt.suggested
    assert "Smooth each handover" not in sitting.prompt.suggested  # another entry shows it still


def test_a_portfolio_without_competencies_is_asked_for_without_a_list(tmp_path: Path, clock: Clock) -> None:
    desk = Desk(tmp_path / "new", clock)
    sitting = desk.open("competencies", desk.new_subject("person", "Sam").id)
    sitting.take(Command("change", "evidence"))
    assert sitting.prompt.suggested == ""
    desk.close()


def test_the_supervision_pack_has_only_the_comments_since_last_time_and_the_portfolio_all(
    desk: Desk, tmp_path: Path
) -> None:
    sitting = sitting_of(desk)
    sitting.take(Reply("2026-11-04", key=Key("supervision_last")))
    assert "You let the person set the pace." in under(page(desk, "supervision-pack", tmp_path), "Since last time")
    sitting.take(Reply("2026-11-10", key=Key("supervision_last")))
    other = tmp_path / "later"
    other.mkdir()
    assert "You let the person set the pace." not in page(desk, "supervision-pack", other)
    assert "You let the person set the pace." in under(page(desk, "portfolio", other), "What my supervisor says")
