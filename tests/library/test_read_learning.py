"""The ladders, the crosswalk and the training that ship are whole; a fault in such a file has its place and a cure."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.learning import Learning
from assistant.errors import DialogueError
from assistant.flow.checks.reading import OLDEST, reading_age
from assistant.library.catalogue import read_catalogue
from assistant.library.learning import read_learning
from tests.naughty import naughty_strings

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"

FUNCTIONS = """\
groups: [{id: business, title: Business management}]
functions:
  - {id: guide:7.business:1, label: Use resources well, about: Spend with care., group: business}
"""
LADDER = """\
ladder: model
title: The model
areas:
  - id: talk
    title: Talk
    competencies:
      - {id: model:1, label: Listen, about: I listen., source: model:1}
      - id: model:2
        label: Ask
        about: I ask.
        theme: yes
        parts: [{text: Ask again, source: model:2b}]
"""
CROSSWALK = """\
suggested_by: tool
crosswalk:
  - {competency: model:1, functions: [guide:7.business:1]}
  - {competency: model:2, why_none: It bears on none.}
unreached:
  - {function: guide:7.business:1, ladder: model, why: Nobody speaks of it.}
"""
TRAINING = """\
topics:
  - id: later
    title: Later on
    items: [{id: course, label: A course, months: [6, 12], cost: Free, source: model:3}]
"""


def read(folder: Path, ladder: str = LADDER, crosswalk: str = CROSSWALK, training: str = TRAINING) -> Learning:
    files = {"functions": FUNCTIONS, "competencies-model": ladder, "crosswalk": crosswalk, "training": training}
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return read_learning(folder)


@pytest.fixture(scope="module")
def shipped() -> Learning:
    return read_learning(KNOWLEDGE)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(KNOWLEDGE)


# ---- the ladders that ship


def test_there_are_two_ladders_of_four_areas_each(shipped: Learning) -> None:
    areas = {ladder.id: [area.title for area in ladder.areas] for ladder in shipped.ladders}
    assert areas == {
        "nhs-england": ["Personalised care", "Relationships", "Communications", "Continuous learning"],
        "west-midlands": ["Communication", "Relationships", "People centred", "Continuous learning"],
    }


def test_each_area_has_as_many_themes_and_components_as_its_source(shipped: Learning) -> None:
    counted = {
        (ladder.id, area.id): (
            sum(one.theme for one in area.competencies),
            sum(not one.theme for one in area.competencies),
        )
        for ladder in shipped.ladders
        for area in ladder.areas
    }
    assert counted == {
        ("nhs-england", "personalised-care"): (0, 6),
        ("nhs-england", "relationships"): (0, 6),
        ("nhs-england", "communications"): (4, 8),
        ("nhs-england", "continuous-learning"): (0, 9),
        ("west-midlands", "communication"): (4, 6),
        ("west-midlands", "relationships"): (3, 10),
        ("west-midlands", "people-centred"): (0, 10),
        ("west-midlands", "continuous-learning"): (0, 10),
    }


def test_a_need_is_looked_at_in_six_ways(shipped: Learning) -> None:
    needs = shipped.competency("framework:12.personalised-care.assess-needs")
    assert needs is not None
    assert [part.source for part in needs.parts] == [
        (f"framework:12.personalised-care.assess-needs.area:{number}",) for number in range(1, 7)
    ]


def test_each_competency_names_its_own_item_and_no_id_stands_twice(shipped: Learning) -> None:
    competencies = [one for ladder in shipped.ladders for one in ladder.competencies]
    assert all(one.id in one.source for one in competencies)
    assert [name for name, times in Counter(one.id for one in competencies).items() if times > 1] == []


def test_labels_are_short_and_all_different_on_a_ladder(shipped: Learning) -> None:
    for ladder in shipped.ladders:
        labels = [one.label for one in ladder.competencies]
        assert len({label.lower() for label in labels}) == len(labels)
        assert max(len(label.split()) for label in labels) <= 9


def test_a_theme_that_its_source_only_names_says_so(shipped: Learning) -> None:
    for number in (1, 2, 3):
        theme = shipped.competency(f"model:relationships.theme:{number}")
        assert theme is not None
        assert "only names this theme" in theme.note


# ---- the crosswalk that ships


def test_the_crosswalk_says_that_this_tool_suggests_it(shipped: Learning) -> None:
    assert shipped.crosswalk.suggested_by == "tool"


def test_every_competency_has_a_line_with_functions_or_with_a_reason(shipped: Learning) -> None:
    competencies = [one.id for ladder in shipped.ladders for one in ladder.competencies]
    assert [link.competency for link in shipped.crosswalk.links] == competencies
    assert all(bool(link.functions) != bool(link.why_none) for link in shipped.crosswalk.links)


def test_every_function_is_reached_from_each_ladder_or_it_says_why_not(shipped: Learning, catalogue: Catalogue) -> None:
    excused = {(one.ladder, one.function) for one in shipped.crosswalk.unreached}
    without = {
        (ladder.id, function.id)
        for ladder in shipped.ladders
        for function in catalogue.functions
        if not shipped.bearing_on(function.id, ladder.id)
    }
    assert without == excused


# ---- the training that ships


def items(learning: Learning, topic: str) -> list[str]:
    found = learning.topic(topic)
    assert found is not None
    return [item.id for item in found.items]


def test_both_minimums_are_told_and_that_they_do_not_agree(shipped: Learning) -> None:
    assert items(shipped, "minimum-table") == ["two-day-course", "care-and-support-plan", "shared-decisions"]
    assert items(shipped, "minimum-text") == ["two-day-course"]
    for name in ("minimum-table", "minimum-text"):
        topic = shipped.topic(name)
        assert topic is not None
        assert "minimum" in topic.note


def test_there_are_nine_examples_of_induction_and_the_care_certificate(shipped: Learning) -> None:
    induction = items(shipped, "induction")
    assert len(induction) == 10
    assert induction[-1] == "care-certificate"


def test_monthly_is_the_least_for_full_time_staff_and_the_first_six_months_may_need_more(shipped: Learning) -> None:
    supervision = shipped.topic("supervision")
    assert supervision is not None
    monthly, first = supervision.item("monthly"), supervision.item("first-six-months")
    assert monthly is not None
    assert first is not None
    assert (monthly.months, monthly.staff) == ((1,), "Full-time staff")
    assert first.months == (6,)
    assert "may need" in first.about
    assert supervision.items[0].id == "first-contact"


def test_later_learning_is_for_six_to_twelve_months_in_post(shipped: Learning) -> None:
    later = shipped.topic("cpd-6-to-12-months")
    assert later is not None
    assert [item.months for item in later.items] == [(6, 12)]


def test_whoever_has_two_roles_meets_the_standards_of_both(shipped: Learning) -> None:
    two = shipped.topic("two-roles")
    assert two is not None
    assert [item.source for item in two.items] == [("framework:8.dual-role",)]


def test_values_evidence_and_uses_of_a_portfolio_are_as_many_as_in_the_source(shipped: Learning) -> None:
    assert len(items(shipped, "values")) == 6 + 1  # and those of one's own organisation
    assert items(shipped, "evidence") == ["work", "feedback", "observed"]
    assert len(items(shipped, "portfolio")) == 5 + 1  # and how to agree on them


def test_no_topic_stands_twice(shipped: Learning) -> None:
    assert [name for name, times in Counter(topic.id for topic in shipped.topics).items() if times > 1] == []


# ---- words


def test_what_ships_is_easy_to_read(shipped: Learning) -> None:
    competencies = [one for ladder in shipped.ladders for one in ladder.competencies]
    ladders = [area.about for ladder in shipped.ladders for area in ladder.areas]
    ladders += [words for one in competencies for words in (one.about, one.note, *(part.text for part in one.parts))]
    training = [words for topic in shipped.topics for words in (topic.about, topic.note)]
    training += [words for topic in shipped.topics for item in topic.items for words in (item.about, item.cost)]
    reasons = [link.why_none for link in shipped.crosswalk.links]
    for words in (ladders, training, reasons):
        assert 0 < reading_age(words) <= OLDEST


# ---- files


def test_a_plain_folder_reads_as_it_stands(tmp_path: Path) -> None:
    learning = read(tmp_path)
    (ladder,) = learning.ladders
    listen, ask = ladder.competencies
    assert (listen.label, listen.theme, listen.source) == ("Listen", False, ("model:1",))
    assert (ask.theme, [part.text for part in ask.parts]) == (True, ["Ask again"])
    assert learning.functions_of("model:1") == ("guide:7.business:1",)
    assert learning.crosswalk.links[1].why_none == "It bears on none."
    assert learning.topics[0].items[0].months == (6, 12)


def test_a_folder_without_the_files_has_nothing_of_it(tmp_path: Path) -> None:
    assert read_learning(tmp_path) == Learning()


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "words"),
    [
        ("competencies-model", "{id: model:1, ", "{", "7:9", "a competency needs 'id'; write 'id: ...'"),
        ("competencies-model", "id: model:2\n", "id: model:1\n", "8:13", "'model:1' stands on line 7 already"),
        ("competencies-model", "label: Ask\n", "labels: Ask\n", "9:9", "did you mean 'label'?"),
        ("competencies-model", "areas:", "area:", "3:1", "did you mean 'areas'?"),
        ("competencies-model", "ladder: model\n", "", "1:1", "this file needs 'ladder'; write 'ladder: ...'"),
        ("competencies-model", "title: The model\n", "", "1:1", "this file needs 'title'"),
        ("competencies-model", "{text: Ask again, ", "{", "12:17", "a part needs 'text'"),
        ("competencies-model", "    competencies:", "    competence:", "6:5", "did you mean 'competencies'?"),
        ("crosswalk", "model:1", "model:9", "3:18", "nothing has the id 'model:9'; did you mean 'model:"),
        ("crosswalk", "[guide:7.business:1]", "[guide:7.businesz:1]", "3:39", "did you mean 'guide:7.business:1'?"),
        ("crosswalk", ", why_none: It bears on none.", "", "4:5", "say in 'why_none' why there are none"),
        (
            "crosswalk",
            "model:2",
            "model:1",
            "4:18",
            "'model:1' stands on line 3 already; put the functions of both in one line",
        ),
        ("crosswalk", "ladder: model", "ladder: modal", "6:44", "did you mean 'model'?"),
        ("crosswalk", "suggested_by: tool", "suggested_by: guide", "1:15", "it can be tool"),
        ("crosswalk", "suggested_by: tool\n", "", "1:1", "this file needs 'suggested_by'; write 'suggested_by: ...'"),
        ("training", "id: course, ", "", "4:13", "an item needs 'id'"),
        ("training", "[6, 12]", "[six, 12]", "4:52", "'six' is no number of months"),
        ("training", "topics:", "topic:", "1:1", "did you mean 'topics'?"),
    ],
)
def test_a_fault_has_its_place_and_a_cure(
    tmp_path: Path, file: str, old: str, new: str, place: str, words: str
) -> None:
    texts = {"competencies-model": LADDER, "crosswalk": CROSSWALK, "training": TRAINING}
    assert old in texts[file]
    texts[file] = texts[file].replace(old, new, 1)
    with pytest.raises(DialogueError) as caught:
        read(tmp_path, texts["competencies-model"], texts["crosswalk"], texts["training"])
    assert f"{tmp_path / file}.yaml:{place}: error " in str(caught.value)
    assert words in str(caught.value)


def test_an_id_that_another_file_has_already_is_told_with_that_file(tmp_path: Path) -> None:
    (tmp_path / "competencies-local.yaml").write_text(LADDER.replace("model:2", "local:2"), encoding="utf-8")
    with pytest.raises(DialogueError) as caught:
        read(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'competencies-model.yaml'}:1:9: error F005: ")
    assert "'model' stands on line 1 of competencies-local.yaml already; give this one an id of its own" in message
    assert message.endswith("(and 1 more: joinedup check tells all)")


def test_topics_of_two_files_must_not_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "support.yaml").write_text(TRAINING, encoding="utf-8")
    with pytest.raises(
        DialogueError, match=r"support\.yaml:2:9: error F005: 'later' stands on line 2 of training\.yaml"
    ):
        read(tmp_path)


@pytest.mark.parametrize("file", ["competencies-model", "crosswalk", "training"])
def test_a_file_that_holds_anything_else_brings_an_error_and_no_traceback(tmp_path: Path, file: str) -> None:
    for words in naughty_strings():
        (tmp_path / f"{file}.yaml").write_text(words, encoding="utf-8")
        with pytest.raises(DialogueError, match=rf"{file}\.yaml:\d+:\d+: error "):
            read_learning(tmp_path)
