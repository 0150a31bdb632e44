"""What workers share of their learning reaches the plan of their team, counted by function and never twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.analysis.shared import SHARED, Shared, find_shared
from assistant.errors import RefusedError
from assistant.exchange.parcel import read_parcel
from assistant.flow.facts import Key
from assistant.flow.talk import Command
from assistant.play import play_answers, read_file
from assistant.sitting.crossing import NAMELESS
from assistant.sitting.desk import Desk
from assistant.sitting.picking import TEAM
from tests.talking import Clock

DISCHARGE, TIES, FAMILIES = "guide:7.activities:13", "guide:7.communication:01", "guide:7.communication:02"

RATED = f"""
employer: Fern Council
my_functions: [{DISCHARGE}, {TIES}, {FAMILIES}]
rating.importance: {{"{DISCHARGE}": 5, "{TIES}": 4, "{FAMILIES}": N}}
rating.now: {{"{DISCHARGE}": 2, "{TIES}": 4}}
first: [{DISCHARGE}]
goal.need: {{"{DISCHARGE}": Know whom to ring}}
"""

PLAN = f"""
level: team
group: Fern discharge team
functions: [{DISCHARGE}, {TIES}]
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The laptop of the team's lead, with a learning plan for the team."""
    desk = Desk(tmp_path / "lead", Clock())
    tell(desk, "workforce-learning", desk.new_plan("Fern").id, PLAN, tmp_path)
    yield desk
    desk.close()


def tell(desk: Desk, dialogue: str, subject: str, answers: str, folder: Path) -> None:
    file = folder / "answers.yaml"
    file.write_text(answers, encoding="utf-8")
    play_answers(desk.open(dialogue, subject), read_file(desk.index(dialogue), file), desk.clock().date())


def parcel_of(name: str, folder: Path, *what: str, more: tuple[str, ...] = (RATED,), nameless: bool = False) -> Path:
    """What a worker shares from a laptop of their own, after each set of answers."""
    desk, file = Desk(folder / name, Clock()), folder / f"{name}-{len(more)}.parcel"
    known = desk.people()
    person = known[0].id if known else desk.new_subject("person", name).id
    tell(desk, "learning-needs", person, more[-1], folder)
    desk.write_parcel(person, file, what, nameless=nameless)
    desk.close()
    return file


def take(desk: Desk, file: Path) -> None:
    desk.take_parcel(desk.parcel_preview(file, "plan", "Fern"))


def counted(desk: Desk) -> Shared:
    return find_shared(desk.state(desk.find_plan("Fern").id))


def on_paper(desk: Desk, folder: Path) -> str:
    out = folder / "plan.md"
    desk.write_document(desk.find_plan("Fern").id, "learning-plan", "md", out)
    return out.read_text(encoding="utf-8")


def test_what_three_workers_share_stands_in_the_plan_of_their_team_counted_by_function(
    desk: Desk, tmp_path: Path
) -> None:
    for name in ("Ardeth", "Bodhi"):
        take(desk, parcel_of(name, tmp_path, TEAM))
    fine = f"my_functions: [{DISCHARGE}]\nrating.importance: {{1: 5}}\nrating.now: {{1: 5}}\n"
    take(desk, parcel_of("Cyril", tmp_path, "ratings", more=(fine,)))
    found = counted(desk)
    assert (found.people, [(need.label, need.needed_by) for need in found.needs]) == (
        3,
        [("Support hospital discharge", 2)],
    )
    page = on_paper(desk, tmp_path)
    assert "3 people shared what they need to learn. 2 of 3 people need this: Support hospital discharge." in page
    assert "| Support hospital discharge | 2 of 3 people | Know whom to ring |" in page
    assert not any(name in page for name in ("Ardeth", "Bodhi", "Cyril"))


def test_ratings_alone_show_a_need_and_not_my_job_is_none(desk: Desk, tmp_path: Path) -> None:
    take(desk, parcel_of("Ada", tmp_path, "ratings"))
    (need,) = counted(desk).needs
    assert (need.label, need.needed_by, need.rated_by, need.words) == ("Support hospital discharge", 1, 1, ())


def test_what_half_of_the_workers_need_is_offered_as_what_to_learn_first(desk: Desk, tmp_path: Path) -> None:
    take(desk, parcel_of("Ada", tmp_path, TEAM))
    sitting = desk.open("workforce-learning", desk.find_plan("Fern").id)
    sitting.take(Command("goto", "workforce-learning.first"))
    assert sitting.prompt.default == {DISCHARGE: ""}
    assert sitting.prompt.suggested == (
        "Workers who shared their own needs say so: 1 of 1 person: Support hospital discharge."
    )


def test_a_plan_without_shared_needs_says_nothing_of_them(desk: Desk, tmp_path: Path) -> None:
    assert "What workers say themselves" not in on_paper(desk, tmp_path)


def test_the_same_parcel_taken_in_twice_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    file = parcel_of("Ada", tmp_path, TEAM)
    take(desk, file)
    before = desk.state(desk.find_plan("Fern").id).seq
    again = desk.parcel_preview(file, "plan", "Fern")
    assert (again.is_news, again.clashes) == (False, ())
    desk.take_parcel(again)
    assert desk.state(desk.find_plan("Fern").id).seq == before


def test_what_a_worker_shares_later_takes_the_place_of_what_they_shared_before(desk: Desk, tmp_path: Path) -> None:
    take(desk, parcel_of("Ada", tmp_path, TEAM))
    better = f'rating.now: {{"{DISCHARGE}": 4}}\nfirst: [{TIES}]\n'
    take(desk, parcel_of("Ada", tmp_path, TEAM, more=(RATED, better)))
    found = counted(desk)
    assert (found.people, [need.label for need in found.needs]) == (1, ["Build strong ties with people"])


def test_what_is_a_workers_alone_stays_out_of_the_plan(desk: Desk, tmp_path: Path) -> None:
    found = desk.parcel_preview(parcel_of("Ada", tmp_path, "everything"), "plan", "Fern")
    assert {line.label for line in found.left} >= {"Organisation", "Functions in my job"}
    assert {line.theirs for line in found.left} == {"it belongs to the person alone"}
    desk.take_parcel(found)
    assert "Fern Council" not in {str(fact.answer) for fact in desk.state(desk.find_plan("Fern").id).facts.values()}


def test_a_worker_can_leave_their_name_out_and_is_still_counted_once(desk: Desk, tmp_path: Path) -> None:
    files = [parcel_of("Zebedee", tmp_path, nameless=True), parcel_of("Zebedee", tmp_path, nameless=True)]
    for file in files:
        assert "zebedee" not in file.read_text(encoding="utf-8").casefold()
        assert "Fern Council" not in file.read_text(encoding="utf-8")
        take(desk, file)
    assert read_parcel(files[0].read_bytes()).name == NAMELESS
    state = desk.state(desk.find_plan("Fern").id)
    assert counted(desk).people == 1
    assert [key for key in state.facts if key.fact == SHARED and key.column == "who"] == []
    with pytest.raises(RefusedError, match="Nothing is kept"):
        desk.erase_preview("Zebedee")


def test_a_name_that_came_along_is_erased_like_any_other(desk: Desk, tmp_path: Path) -> None:
    take(desk, parcel_of("Zebedee", tmp_path, TEAM))
    found = desk.erase_preview("Zebedee")
    assert len(found.mentions) == 1
    desk.erase(found)
    assert not any(b"Zebedee" in file.read_bytes() for file in desk.home.rglob("*") if file.is_file())
    assert counted(desk).people == 1


def test_ratings_bring_the_functions_that_they_are_about(tmp_path: Path) -> None:
    held = read_parcel(parcel_of("Ada", tmp_path, "ratings").read_bytes())
    assert Key("my_functions") in {fact.key for fact in held.facts}
    assert "Functions in my job" in held.what


def test_a_plan_that_says_nothing_of_a_role_is_no_parcel_for_a_person(desk: Desk, tmp_path: Path) -> None:
    other, file = Desk(tmp_path / "other", Clock()), tmp_path / "plan.parcel"
    desk.write_parcel(desk.find_plan("Fern").id, file)
    kim = other.new_subject("person", "Kim")
    with pytest.raises(RefusedError, match=r"the parcel of a plan \('Fern'\), and nothing in it is for a person"):
        other.parcel_preview(file, "person", "Kim")
    assert other.state(kim.id).seq == 0
    other.close()


ROLE = f"""
job_title: Care co-ordinator
nearest_role: care-coordinator
organisation: Fern Council
functions: [{DISCHARGE}, {TIES}]
"""


def test_the_functions_that_an_employer_chose_for_a_role_are_those_of_the_worker_who_takes_them_in(
    desk: Desk, tmp_path: Path
) -> None:
    tell(desk, "role-design", desk.new_plan("The post").id, ROLE, tmp_path)
    file = tmp_path / "post.parcel"
    desk.write_parcel(desk.find_plan("The post").id, file, sender="Fern Council")
    lee = Desk(tmp_path / "lee", Clock())
    person = lee.new_subject("person", "Lee").id
    found = lee.parcel_preview(file, "person", "Lee")
    assert {(line.label, line.theirs) for line in found.takes} == {
        ("Organisation", "Fern Council"),
        ("Job title", "Care co-ordinator"),
        ("Functions in my job", "Build strong ties with people; Support hospital discharge"),
    }
    assert found.parcel.sender == "Fern Council"
    lee.take_parcel(found)
    state = lee.state(person)
    assert state.value(Key("my_functions")) == {DISCHARGE: "", TIES: ""}
    assert state.facts[Key("my_functions")].by == "Fern Council"
    assert state.rows("organisations") == []
    sitting = lee.open("learning-needs", person)
    assert sitting.view.answers.row_ids("my_functions") == [TIES, DISCHARGE]
    assert sitting.opening[0].text == (
        "From Fern Council, as you took it in: Organisation; Job title; Functions in my job. They are answered now."
        " To change one, type its name: /change functions in my job"
    )
    assert sitting.hear("/change functions in my job").prompt.id == "my_functions"
    assert not any("took it in" in speech.text for speech in lee.open("learning-needs", person).opening)
    lee.close()
