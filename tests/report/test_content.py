"""What documents say of a plan that is half told and changed: every number, and what is not known."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.documents import Coverage
from assistant.catalogue.handbook import Handbook
from assistant.flow.events import Answered, RowAdded, RowRemoved, TurnUndone
from assistant.flow.facts import Answer, Key, Non, Value
from assistant.flow.index import build_index
from assistant.flow.path import derive
from assistant.flow.state import fold
from assistant.library.dialogues import Menus, read_dialogue
from assistant.library.record import read_record
from assistant.report.coverage import coverage_on_paper
from assistant.report.delivery import as_bytes
from assistant.report.maps import MapReading
from assistant.report.paper import KeyFacts, Paragraph, Table
from assistant.report.reading import Reading
from tests.report.paper_words import section, told
from tests.report.story import FUNCTIONS, GROUPS, HERE, TODAY, Story, half_told, plans_from


class Tally:
    """The same log, counted in the plainest way, without the engine."""

    def __init__(self, story: Story) -> None:
        self.answers: dict[Key, Answer] = {}
        self.rows: dict[str, list[str]] = {}
        undone = {record.event.turn for record in story.records if isinstance(record.event, TurnUndone)}
        for record in story.records:
            match record.event:
                case _ if record.turn in undone:
                    continue
                case Answered(key=key, answer=answer):
                    self.answers[key] = answer
                case RowAdded(table=table, row=row):
                    self.rows.setdefault(table, []).append(row)
                case RowRemoved(table=table, row=row):
                    self.rows[table].remove(row)
                    self.answers = {
                        key: a for key, a in self.answers.items() if (key.fact, key.rows) != (table, (row,))
                    }

    def pounds(self) -> float:
        costs = [self.answers.get(Key("actions", (row,), "cost")) for row in self.rows["actions"]]
        return sum(int(str(cost.value)) for cost in costs if isinstance(cost, Value)) / 100

    def unknown(self) -> int:
        return sum(isinstance(answer, Non) and answer.reason == "dont_know" for answer in self.answers.values())

    def asked(self) -> int:
        """Every question that is or may be asked, as a person counts: a table, a matrix or a block's question is 1."""
        single, sign_offs, tables, matrix = 11, 2, 4, 1  # scope_other is not asked
        for_each = {"organisations": 2, "actions": 2, "outcomes": 1}
        return single + sign_offs + tables + matrix + sum(n for table, n in for_each.items() if self.rows[table])

    def done(self) -> int:
        """The single questions and blocks with an answer for each row; of the tables, only the outcomes are closed."""
        single = sum(not key.rows and isinstance(answer, Value) for key, answer in self.answers.items())
        does = {key.rows[0] for key in self.answers if key.column == "functions_now"}
        return single + (does == set(self.rows["organisations"])) + 1


def test_every_number_in_a_document_is_that_of_an_independent_tally() -> None:
    story = half_told()
    tally, said = Tally(story), told(story.paper("strategy"))
    for table, one, many in (
        ("outcomes", "outcome", "outcomes"),
        ("actions", "action", "actions"),
        ("risks", "risk", "risks"),
    ):
        number = len(tally.rows[table])
        assert f"{number} {one if number == 1 else many}" in said
    assert f"Cost, added up: at least £{tally.pounds():,.2f}, 1 not known." in said
    assert f"Cost of all actions: at least £{tally.pounds():,.2f}, 1 not known" in said
    assert f"{tally.done()} of about {tally.asked()} questions are done. Not known yet: {tally.unknown()}." in said
    open_table = next(t for t in story.paper("strategy").tables() if t.id == "open")
    assert len(open_table.rows) == tally.unknown()


def test_a_row_that_was_taken_out_and_a_turn_that_was_undone_leave_no_trace() -> None:
    said = told(half_told().paper("strategy"))
    assert "A slip of the pen" not in said
    assert "Print a film" not in said
    assert "99,999" not in said


def test_only_the_last_of_several_answers_is_told() -> None:
    said = told(half_told().paper("strategy"))
    assert "£20,000" in said
    assert "18,500" not in said
    assert "19,000" not in said


def test_an_answer_off_the_path_appears_nowhere_and_counts_nowhere_and_comes_back_with_its_cause() -> None:
    story = half_told()
    before = told(story.paper("strategy"))
    story.tell("small.scope", "narrow")  # actions are asked for only where the scope is wide
    said = told(story.paper("strategy"))
    for gone in ("Open one number", "£20,000", "46,000", "finance lead", "3 actions"):
        assert gone not in said
    assert "no actions yet" in said
    assert "Open one number" not in as_bytes(story.paper("strategy"), "csv").decode()
    assert b"Open one number" not in as_bytes(story.paper("dates"), "ics")
    story.tell("small.scope", "wide")
    assert told(story.paper("strategy")).replace("Version: 2", "Version: 1") == before


def test_a_single_answer_off_the_path_is_not_told_either() -> None:
    story = half_told()
    story.tell("small.scope", "other")
    story.tell("small.scope_other", "Only on Tuesdays")
    assert "In your words: Only on Tuesdays" in told(story.paper("strategy"))
    story.tell("small.scope", "wide")
    assert "Only on Tuesdays" not in told(story.paper("strategy"))
    assert "In your words" not in told(story.paper("strategy"))


def test_what_is_not_known_is_named_and_never_a_zero() -> None:
    story = Story()
    story.tell("small.scope", "wide")
    story.dont_know("small.budget", "the finance lead", "2027-05-03")
    story.dont_know("small.people_helped")
    story.not_for_us("small.reporting", "others do it")
    story.put_off("first_review")
    story.row("actions", "a1", what="Open one number")
    story.dont_know("actions[a1].cost")
    money = section(story.paper("strategy"), "Money and more")
    assert "Budget: Don't know yet: the finance lead to find out by 3 May 2027" in money
    assert "People helped: Don't know yet\n" in money
    assert "Reporting: Not for us: others do it" in money
    assert "First review: Not answered yet: put off for now" in money
    assert "£0" not in told(story.paper("strategy"))
    assert "Cost, added up" not in told(story.paper("strategy"))


def test_a_not_applicable_cost_is_left_out_of_the_sum_and_not_called_unknown() -> None:
    story = half_told()
    story.not_for_us("actions[a2].cost", "a volunteer does it")
    assert "Cost, added up: £46,000.50." in told(story.paper("strategy"))


def test_a_dropped_action_stays_in_the_table_and_the_sums_leave_it_out_and_say_so() -> None:
    story = half_told()
    story.tell("actions[a2].status", "dropped")  # the one whose cost is not known
    said = told(story.paper("strategy"))
    assert "Cost of all actions: £46,000.50, not counting 1 dropped" in said
    assert "Cost, added up: £46,000.50, not counting 1 dropped." in said
    assert "| Share one list" in said
    story.tell("actions[a3].status", "dropped")
    assert "Cost of all actions: £20,000, not counting 2 dropped" in told(story.paper("strategy"))


def test_an_action_that_was_dropped_in_the_round_before_counts_again_in_the_next() -> None:
    story = half_told()
    story.tell("actions[a3].status", "dropped")
    assert "Cost of all actions: at least £20,000, 1 not known, not counting 1 dropped" in told(story.paper("strategy"))
    story.next_cycle(2)
    story.tell("small.scope", "wide")
    assert "Cost of all actions: at least £46,000.50, 1 not known" in told(story.paper("strategy"))
    assert "not counting" not in told(story.paper("strategy"))


def test_what_is_unsure_says_so_and_gives_a_spreadsheet_no_number() -> None:
    story = half_told()
    story.tell("actions[a1].cost", 2_000_000, unsure=True)
    cost = next(t for t in story.paper("strategy").tables() if t.id == "actions").rows[0][2]
    assert (cost.text, cost.value) == ("£20,000 (not sure)", None)


def test_ticks_keep_the_words_beside_them_and_a_removed_pick_asks_again() -> None:
    story = half_told()
    assert "- People: Two talks\n- Families\n" in section(story.paper("strategy"), "What you want")
    story.take_out("outcomes", "u1")
    actions = next(t for t in story.paper("strategy").tables() if t.id == "actions")
    assert actions.rows[0][1].text == "Not answered yet"


def test_an_answer_for_each_row_is_one_list_with_the_rows_names() -> None:
    story = half_told()
    story.tell("small.now.feeling[o1]", "They are kind")
    wanted = section(story.paper("strategy"), "What you want")
    assert "What people say:\n\n- Morrowby Council: They are kind\n- Not answered yet: Morrowby Friends" in wanted


def test_the_highest_risks_come_first_and_unknown_ones_last() -> None:
    story = half_told()
    story.row("risks", "k3", what="Nobody applies", likelihood=5)
    story.row("risks", "k4", what="A flood", likelihood=5, impact=5)
    rows = next(t for t in story.paper("strategy").tables() if t.id == "risks").rows
    assert [row[0].text for row in rows] == ["A flood", "The money ends", "Volunteers get tired", "Nobody applies"]
    assert rows[1][1].text == "4 (Likely)"
    assert rows[1][1].value == 4


def test_a_matrix_is_a_table_and_names_its_empty_cells() -> None:
    story = half_told()
    story.tell("small.who_does_what[asking,o1].part", "leads")
    story.dont_know("small.who_does_what[asking,o2].part", "chair")
    grid = next(t for t in story.paper("strategy").tables() if t.id == "who_does_what")
    assert [column.header for column in grid.columns] == ["Who does what", "Morrowby Council", "Morrowby Friends"]
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["Asking", "Leads", "Don't know yet: chair to find out"],
        ["Planning", "Not answered yet", "Not answered yet"],
    ]


def test_warnings_that_were_kept_are_named_as_this_tools_own() -> None:
    paper = half_told().paper("strategy")
    blocks = next(one for one in paper.sections if one.heading == "Look again").blocks
    assert [block.voice for block in blocks] == ["tool"]
    assert "People involved: No unpaid carer has taken part yet." in section(paper, "Look again")
    story = half_told()
    story.tell("small.involved", {"people": "", "carers": ""})
    assert not [one for one in story.paper("strategy").sections if one.heading == "Look again"]


def test_what_the_guide_says_what_you_said_and_what_the_tool_suggests_are_kept_apart() -> None:
    story = half_told()
    functions = next(one for one in story.paper("strategy").sections if one.heading == "Functions")
    assert [block.voice for block in functions.blocks] == ["tool", "tool", ""]
    wanted = next(one for one in story.paper("strategy").sections if one.heading == "What you want").blocks
    assert [(type(block), block.voice) for block in wanted[:3]] == [
        (Paragraph, ""),
        (Paragraph, "source"),
        (KeyFacts, "you"),
    ]


def test_where_a_map_holds_anything_the_gaps_are_told_in_short_and_with_what_is_missing() -> None:
    story = half_told()
    functions = section(story.paper("strategy"), "Functions")
    assert "0 of 3 functions wanted are covered; 1 fragile and 2 not known; 5 of 6 answers are missing." in functions
    assert "Fragile (1): Keep a list of groups. Only Morrowby Council is known to do this" in functions
    assert "Waiting for an answer: Morrowby Friends (3 functions): chair to find out by 3 May 2027" in functions
    story.tell("organisations[o2].functions_now", {"ring": "", "plan": "", "lift": ""})
    functions = section(story.paper("strategy"), "Functions")
    assert "Waiting for an answer" not in functions
    assert "Find someone a lift" not in functions


def without_a_map() -> Story:
    story = half_told()
    story.clear("organisations[o1].functions_now")
    story.clear("organisations[o2].functions_now")
    return story


def test_while_nothing_is_known_of_who_does_what_one_line_says_so() -> None:
    functions = section(without_a_map().paper("strategy"), "Functions")
    assert "(3): Ring people after hospital; Keep a list of groups; Plan ahead with a person" in functions
    assert "Who does what now has not been filled in yet." in functions
    assert "Nobody named" not in functions
    assert "Somebody does 0" not in functions
    assert "- Morrowby Friends: Not answered yet" in functions


def test_without_a_map_it_is_said_who_is_named_for_each_function(tmp_path: Path) -> None:
    record = (HERE / "record.yaml").read_text("utf-8")
    impact = "      impact: {label: Impact, kind: scale, range: [1, 5]}\n"
    (tmp_path / "record.yaml").write_text(
        record.replace(impact, f"{impact}      functions: {{label: Functions, kind: functions}}\n"), "utf-8"
    )
    ask = '              - {id: impact, ask: "How bad would it be: {what}?"}\n'
    small = (HERE / "small.yaml").read_text("utf-8")
    (tmp_path / "small.yaml").write_text(
        small.replace(ask, f"{ask}              - {{id: functions, ask: Which functions?}}\n"), "utf-8"
    )
    book = read_record(tmp_path / "record.yaml").book
    assert book is not None
    found = read_dialogue(tmp_path / "small.yaml", book, Menus(FUNCTIONS, GROUPS))
    assert found.dialogue is not None, found.diagnostics
    story = without_a_map()
    story.tell("risks[k1].functions", {"ring": ""})
    view = derive(build_index(found.dialogue), fold(story.records, "c1"), TODAY)
    part = Coverage("functions_wanted", ("organisations.functions_now",), (), ("risks.functions",))
    grid, told_of, _ = coverage_on_paper(Reading(view), part, MapReading(view, Handbook()))
    assert isinstance(grid, Table)
    assert [cell.text for cell in grid.rows[0]] == [
        "Ring people after hospital",
        "Nobody named",
        "–",
        "Volunteers get tired",
    ]
    assert isinstance(told_of, Paragraph)
    assert told_of.text.startswith("You want 3 functions. Somebody does 0 of them now. For the other 3 nobody is named")


def test_a_section_that_no_answer_calls_for_says_so() -> None:
    plans = plans_from(
        "documents:\n  - {id: one, title: One, about: One., formats: [md], sections: [{heading: Other, parts: "
        "[{answers: [scope_other]}]}, {heading: Maybe, optional: yes, parts: [{answers: [scope_other]}]}]}\n"
    )
    paper = half_told().paper("one", plans)
    assert [one.heading for one in paper.sections] == ["Other"]
    assert "Your answers so far do not call for this part." in told(paper)
