"""Competencies are found by id and by function, and a team's own stand beside the shared ones."""

from __future__ import annotations

from assistant.catalogue.competencies import Competency, CompetencyArea, Crosswalk, Ladder, Link
from assistant.catalogue.learning import Learning, OwnCompetency, with_own
from assistant.catalogue.training import TrainingItem, TrainingTopic

LISTEN = Competency("model:1", "Listen")
PLAN = Competency("model:2", "Plan together")
MODEL = Ladder(
    "model",
    "The model",
    areas=(CompetencyArea("talk", "Talk", competencies=(LISTEN,)), CompetencyArea("do", "Do", competencies=(PLAN,))),
)
COURSE = TrainingItem("course", "A course", months=(6, 12))
TOPIC = TrainingTopic("minimum", "The minimum", items=(COURSE,))
WALK = Crosswalk(links=(Link("model:1", ("f:1", "f:2")), Link("model:2", ("f:2",))))
LEARNING = Learning((MODEL,), WALK, (TOPIC,))


def test_a_competency_is_found_by_its_id_and_so_is_its_area() -> None:
    assert LEARNING.competency("model:2") is PLAN
    assert LEARNING.competency("model:3") is None
    area = MODEL.area_of("model:2")
    assert area is not None
    assert area.title == "Do"
    assert MODEL.area_of("model:3") is None


def test_a_function_has_the_competencies_that_bear_on_it() -> None:
    assert LEARNING.bearing_on("f:2", "model") == (LISTEN, PLAN)
    assert LEARNING.bearing_on("f:3", "model") == ()
    assert LEARNING.bearing_on("f:2", "other") == ()
    assert LEARNING.functions_of("model:1") == ("f:1", "f:2")
    assert LEARNING.functions_of("model:3") == ()


def test_training_is_found_by_topic_and_item() -> None:
    topic = LEARNING.topic("minimum")
    assert topic is TOPIC
    assert TOPIC.item("course") is COURSE
    assert TOPIC.item("other") is None
    assert LEARNING.topic("other") is None


# ---- a team's own


DRIVE = OwnCompetency("r1", "Drive the minibus", "I hold the right licence.", functions=("f:1",))
BOOK = OwnCompetency("r2", "Book the hall", area="Getting about")


def test_a_teams_own_competencies_are_a_ladder_beside_the_shared_ones() -> None:
    learning = with_own(LEARNING, [DRIVE, BOOK])
    assert [ladder.id for ladder in learning.ladders] == ["model", "own"]
    own = learning.ladder("own")
    assert own is not None
    assert [(area.title, [one.label for one in area.competencies]) for area in own.areas] == [
        ("Our own competencies", ["Drive the minibus"]),
        ("Getting about", ["Book the hall"]),
    ]
    drive = learning.competency("own:r1")
    assert drive is not None
    assert drive.about == "I hold the right licence."
    assert drive.source == ()


def test_an_own_competency_bears_on_the_functions_that_the_team_names() -> None:
    learning = with_own(LEARNING, [DRIVE, BOOK])
    assert [one.id for one in learning.bearing_on("f:1", "own")] == ["own:r1"]
    assert learning.bearing_on("f:1", "model") == (LISTEN,)
    assert learning.functions_of("own:r2") == ()


def test_without_items_there_is_no_ladder_of_ones_own() -> None:
    assert with_own(LEARNING, []) == LEARNING


def test_an_item_without_a_label_yet_is_left_out() -> None:
    blank = OwnCompetency("r3", "  ", area="Getting about", functions=("f:1",))
    assert with_own(LEARNING, [BOOK, blank]) == with_own(LEARNING, [BOOK])
    assert with_own(LEARNING, [blank]) == LEARNING


def test_own_competencies_told_anew_take_the_place_of_the_old() -> None:
    learning = with_own(with_own(LEARNING, [DRIVE, BOOK]), [BOOK])
    assert learning == with_own(LEARNING, [BOOK])
    assert learning.functions_of("own:r1") == ()


def test_an_own_competency_with_the_words_of_a_shared_one_is_kept_apart_from_it() -> None:
    learning = with_own(LEARNING, [OwnCompetency("model:1", "Listen")])
    assert learning.competency("model:1") is LISTEN
    assert learning.competency("own:model:1") is not None
