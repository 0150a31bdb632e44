"""The blank pack of all questions, for a meeting on paper."""

from __future__ import annotations

from assistant.report.delivery import as_bytes
from assistant.report.paper import Bullets, Paper, Room, Table
from tests.report.story import Story, half_told, small_index


def pack() -> Paper:
    return half_told().paper("pack")


def headings(paper: Paper) -> list[str]:
    return [section.heading for section in paper.sections]


def test_every_question_stands_in_the_pack_once_with_a_number() -> None:
    said = as_bytes(pack(), "md").decode("utf-8").replace("\\", "")
    for question in small_index().questions.values():
        if question.sign_off or question.column:
            continue
        first_words = question.ask.partition("{")[0].strip(" :")
        assert first_words in said, question.id
    numbers = [int(heading.partition(".")[0]) for heading in headings(pack()) if heading[0].isdigit()]
    assert numbers == sorted(set(numbers))


def test_no_answer_of_the_plan_is_in_a_blank_pack() -> None:
    told, untold = half_told().paper("pack"), Story().paper("pack")
    assert told.sections == untold.sections
    assert [fact.term for fact in told.facts] == ["Date"]


def test_what_an_answer_would_fill_in_is_left_blank_or_told_in_other_words() -> None:
    found = headings(pack())
    assert "2. What do you want in your area?" in found
    said = as_bytes(pack(), "md").decode("utf-8")
    assert "What does ………… do?" in said
    assert "{" not in said


def test_each_kind_has_its_own_room_for_the_answer() -> None:
    rooms = {section.heading: section.blocks for section in pack().sections}
    assert rooms["2. What do you want in your area?"] == (Room(5),)
    scope = rooms["3. How far should it go?"][0]
    assert isinstance(scope, Bullets)
    assert scope.items == ("Not far", "As far as it can", "Something else")
    assert scope.ticks
    assert rooms["5. Who took part?"][1] == Room(2)
    risks = next(blocks[-1] for heading, blocks in rooms.items() if heading.endswith("What could go wrong?"))
    assert isinstance(risks, Table)
    assert [column.header for column in risks.columns] == ["Risk", "Likelihood", "Impact"]
    keys = next(blocks[0] for heading, blocks in rooms.items() if heading.endswith("What could go wrong?"))
    assert isinstance(keys, Bullets)
    assert keys.items[0] == "Likelihood: 1 (Rare), 2 (Unlikely), 3 (Possible), 4 (Likely), 5 (Certain)"


def test_a_wide_table_is_turned_so_that_there_is_room_to_write() -> None:
    actions = next(section.blocks[-1] for section in pack().sections if "What will you do?" in section.heading)
    assert isinstance(actions, Table)
    assert [column.header for column in actions.columns] == ["Actions", "1.", "2.", "3."]
    assert len(actions.rows) == 6


def test_a_condition_is_said_in_words() -> None:
    said = as_bytes(pack(), "md").decode("utf-8")
    assert "*Only if “Scope” is Something else.*" in said
    assert "*Only if “Scope” is As far as it can or Something else.*" in said


def test_the_menu_of_functions_stands_at_the_end() -> None:
    last = pack().sections[-1]
    assert last.heading == "The functions"
    table = last.blocks[0]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == ["☐ 1. Ring people after hospital", "Talking"]
    assert len(table.rows) == 4
