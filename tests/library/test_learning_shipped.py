"""The ladders, the crosswalk and the training that ship are whole, and easy to read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.learning import Learning
from assistant.flow.checks.reading import OLDEST, reading_age
from assistant.library.catalogue import read_catalogue
from assistant.library.learning import read_learning

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


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
