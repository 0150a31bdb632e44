"""Answers that this tool works out are offered beside a question, with their reason, and are never written unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import NoReturn

import pytest

from assistant.flow.facts import parse_key
from assistant.flow.prompts import current_prompt, prompt_at
from assistant.flow.talk import Command, NoReply, Prompt, Reply, RowEdit
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from assistant.sitting.suggesting import Suggester
from assistant.understand.titles import Candidate, TitleMatch
from tests.talking import Clock

FOLLOW_UP, CONFLICT, AHEAD = "guide:7.communication:06", "guide:7.communication:08", "guide:7.activities:03"
Begin = Callable[[str], Sitting]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("suggesting"), Clock())
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def begin(desk: Desk) -> Begin:
    number = count(1)

    def open_one(dialogue: str) -> Sitting:
        kind = desk.index(dialogue).dialogue.subject
        subject = desk.new_subject("person" if kind == "person" else "plan", f"Number {next(number)}")
        return desk.open(dialogue, subject.id, "full")

    return open_one


def unused() -> NoReturn:
    pytest.fail("this is not looked at")


def come_to(sitting: Sitting, question: str) -> Prompt:
    """The prompt of a question, wherever it stands; what comes before it is left open."""
    while sitting.prompt.id != question:
        assert sitting.prompt.waiting != "finished", f"{question} is not asked"
        sitting.take(NoReply("come_back"))
    return sitting.prompt


def rate(sitting: Sitting, fact: str, **figures: tuple[int, int]) -> None:
    """Gives functions, named by the end of their ids, an importance and a performance."""
    for name, pair in figures.items():
        function = {"follow": FOLLOW_UP, "conflict": CONFLICT, "ahead": AHEAD}[name]
        for column, figure in zip(("importance", "now"), pair, strict=True):
            sitting.take(Reply(figure, key=parse_key(f"{fact}.rating.{column}[{function}]")))


@pytest.fixture
def team(begin: Begin) -> Sitting:
    """A team whose three functions are rated; what to learn first comes next."""
    sitting = begin("workforce-learning")
    sitting.take(Reply("team"))
    come_to(sitting, "functions")
    sitting.take(Reply({FOLLOW_UP: "", CONFLICT: "", AHEAD: ""}))
    rate(sitting, "workforce-learning", follow=(5, 2), conflict=(4, 3), ahead=(5, 1))
    return sitting


def test_first_needs_are_offered_with_the_reason_for_each_rank(team: Sitting) -> None:
    prompt = come_to(team, "first")
    assert prompt.default == {AHEAD: "", FOLLOW_UP: ""}
    assert "Help people plan ahead 5 × 4 = 20; Follow up referrals 5 × 3 = 15" in prompt.suggested


def test_a_suggestion_is_not_an_answer_until_it_is_taken(team: Sitting) -> None:
    come_to(team, "first")
    assert team.view.answers.counted.get(parse_key("workforce-learning.first")) is None
    team.hear("")
    fact = team.view.answers.counted[parse_key("workforce-learning.first")]
    assert fact.answer.value == {AHEAD: "", FOLLOW_UP: ""}  # type: ignore[union-attr]


def test_nothing_is_offered_over_an_answer_that_stands(team: Sitting) -> None:
    come_to(team, "first")
    team.take(Reply({CONFLICT: ""}))
    standing = prompt_at(team.view, team.view.by_key[parse_key("workforce-learning.first")])
    suggester = Suggester(unused, lambda *_: TitleMatch(""), unused, unused)
    assert suggester.offer(standing, team.view) == standing


def add_needs(team: Sitting, *names: str) -> None:
    come_to(team, "first")
    team.take(Reply({FOLLOW_UP: "", CONFLICT: "", AHEAD: ""}))
    come_to(team, "needs")
    for name in names:
        team.take(RowEdit("needs", "add", cells=(("what", name), ("who", "Everybody"))))
    team.take(RowEdit("needs", "close"))


def test_each_learning_need_is_offered_the_next_function_that_none_names_yet(team: Sitting) -> None:
    add_needs(team, "The talk about wishes", "Whom to ring", "Staying calm", "Something more")
    taken = []
    for _ in range(3):
        prompt = come_to(team, "each.helps")
        taken.append(prompt.default)
        team.hear("")
    assert taken == [{AHEAD: ""}, {FOLLOW_UP: ""}, {CONFLICT: ""}]
    assert come_to(team, "each.helps").default is None  # all of them are named


def test_ways_to_learn_are_those_of_the_functions_that_a_need_names(team: Sitting, desk: Desk) -> None:
    add_needs(team, "The talk about wishes")
    come_to(team, "each.helps")
    team.take(Reply({AHEAD: "", FOLLOW_UP: ""}))
    come_to(team, "each.cause")
    team.take(Reply({"learning": ""}))
    prompt = come_to(team, "each.ways")
    known = [desk.shelf.catalogue().function(name) for name in (AHEAD, FOLLOW_UP)]
    ways = {way.activity for function in known if function for way in function.ways_to_learn}
    assert isinstance(prompt.default, dict)
    assert set(prompt.default) == ways
    assert len(ways) > 1
    assert prompt.suggested == "No document names ways to learn for each function."


def test_ways_to_learn_of_one_function_come_with_how(begin: Begin, desk: Desk) -> None:
    worker = begin("learning-needs")
    come_to(worker, "my_functions")
    worker.take(Reply({AHEAD: ""}))
    rate(worker, "learning-needs", ahead=(5, 1))
    come_to(worker, "first")
    worker.hear("")
    come_to(worker, "goal.cause")
    worker.take(Reply({"learning": ""}))
    function = desk.shelf.catalogue().function(AHEAD)
    assert function is not None
    assert come_to(worker, "goal.activity").default == {way.activity: way.how for way in function.ways_to_learn}


def test_a_role_is_offered_where_the_job_title_means_one_and_its_functions_after_it(begin: Begin, desk: Desk) -> None:
    worker = begin("learning-needs")
    come_to(worker, "job_title")
    worker.take(Reply("Social prescribing link worker"))
    assert worker.prompt.id == "nearest_role"
    assert (worker.prompt.default, worker.prompt.default_text) == ("link-worker", "Link worker")
    assert worker.prompt.suggested
    worker.hear("")
    functions = come_to(worker, "my_functions")
    assert isinstance(functions.default, dict)
    assert tuple(functions.default) == desk.shelf.catalogue().usual["link-worker"]


def test_where_a_title_may_mean_a_few_roles_those_come_first_and_none_is_taken_by_enter(begin: Begin) -> None:
    worker = begin("learning-needs")
    come_to(worker, "job_title")
    worker.take(Reply("Wizard"))
    few = (Candidate("social-worker", "", (), 0.5), Candidate("support-worker", "", (), 0.5))
    match = TitleMatch("Wizard", ask=True, candidates=few, question="Which of the two?")
    standing = current_prompt(worker.view)
    offered = Suggester(unused, lambda *_: match, unused, unused).offer(standing, worker.view)
    assert [pick.id for pick in offered.picks[:2]] == ["social-worker", "support-worker"]
    assert sorted(pick.id for pick in offered.picks) == sorted(pick.id for pick in standing.picks)
    assert (offered.default, offered.suggested) == (None, "Which of the two?")


def test_a_title_and_a_role_that_are_none_of_the_catalogue_offer_nothing(begin: Begin) -> None:
    worker = begin("learning-needs")
    come_to(worker, "job_title")
    worker.take(Reply("Wizard"))
    assert worker.prompt.default is None
    worker.take(Reply("none"))
    assert come_to(worker, "my_functions").default is None


def test_a_team_without_first_needs_is_offered_none(begin: Begin) -> None:
    sitting = begin("workforce-learning")
    sitting.take(Reply("team"))
    come_to(sitting, "functions")
    sitting.take(Reply({FOLLOW_UP: ""}))
    rate(sitting, "workforce-learning", follow=(2, 5))
    assert come_to(sitting, "first").default is None
    assert sitting.prompt.suggested == ""


def test_the_functions_that_the_plan_wants_are_offered_to_the_team(begin: Begin, desk: Desk) -> None:
    planner = begin("commissioning")
    planner.take(Reply({AHEAD: "", CONFLICT: ""}, key=parse_key("functions_wanted")))
    while planner.prompt.waiting == "confirm":
        planner.take(Command("yes"))
    team = desk.open("workforce-learning", planner.subject, "full")
    team.take(Reply("role"))
    come_to(team, "functions")
    assert team.prompt.default == {CONFLICT: "", AHEAD: ""}


def outcome(sitting: Sitting, name: str) -> Prompt:
    """The question by when an outcome with this name should be seen."""
    come_to(sitting, "outcomes")
    sitting.take(RowEdit("outcomes", "add", cells=(("what", name),)))
    return come_to(sitting, "outcomes.by")


def test_the_date_in_the_name_of_an_outcome_is_offered_as_its_own(begin: Begin) -> None:
    sitting = begin("commissioning")
    prompt = outcome(sitting, "By March 2027 fewer people go back to hospital")
    assert (prompt.default, prompt.default_text, prompt.suggested) == (
        "2027-03-31",
        "31 March 2027",
        "It stands in its name.",
    )
    assert prompt.key is not None
    assert prompt.key not in sitting.view.state.facts
    sitting.hear("")
    assert sitting.view.state.value(prompt.key) == "2027-03-31"


def test_a_date_that_is_not_in_the_calendar_is_told_where_the_day_is_asked(begin: Begin) -> None:
    prompt = outcome(begin("commissioning"), "One number to ring by 31 feb 2027")
    assert prompt.default is None
    assert prompt.suggested.startswith("The date in its name cannot be: February 2027 has 28 days.")


@pytest.mark.parametrize(
    "name", ["Fewer falls", "As good as in March 2020", "By March 2027, or by May 2027, less waiting"]
)
def test_no_date_is_offered_where_a_name_holds_none_to_come_or_several(begin: Begin, name: str) -> None:
    prompt = outcome(begin("commissioning"), name)
    assert (prompt.default, prompt.suggested) == (None, "")


def test_the_only_outcome_there_is_is_offered_for_enter_and_of_two_none(begin: Begin) -> None:
    sitting = begin("commissioning")
    come_to(sitting, "outcomes")
    sitting.take(RowEdit("outcomes", "add", cells=(("what", "Fewer falls"),)))
    come_to(sitting, "measures")
    sitting.take(RowEdit("measures", "add", cells=(("what", "Falls"),)))
    prompt = come_to(sitting, "measures.outcome")
    assert prompt.default_text == "Fewer falls"
    assert prompt.key is not None
    assert prompt.key not in sitting.view.state.facts
    sitting.take(RowEdit("outcomes", "add", cells=(("what", "Less waiting"),)))
    sitting.take(Command("goto", str(prompt.key)))
    assert sitting.prompt.default is None
