from __future__ import annotations

from assistant.catalogue.activities import LearningActivity
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup
from assistant.catalogue.roles import Role

SHAPE = Function("guide:7.business:4", "Help shape services", "Fit services to needs.", "business")
AUDIT = Function("guide:7.business:2", "Audit your service", "Check it.", "business")
REPLY = Function("guide:7.communication:04", "Reply quickly", "Answer soon.", "communication")
BUSINESS = FunctionGroup("business", "Business management")
VALUES = CoreArea("guide:7.core:2", "Values")
GP = Role("general-practitioner", "General practitioner", ("generic",), aliases=("GP",))
SHADOWING = LearningActivity("shadowing", "Shadowing", "Watch someone at work.", ("framework:8.1.form:7",))
COACHING = LearningActivity("coaching", "Coaching", "Be asked good questions.")
CATALOGUE = Catalogue((BUSINESS,), (SHAPE, REPLY, AUDIT), (VALUES,), (GP,), activities=(SHADOWING, COACHING))


def test_everything_is_found_by_its_id() -> None:
    assert CATALOGUE.function("guide:7.business:2") is AUDIT
    assert CATALOGUE.group("business") is BUSINESS
    assert CATALOGUE.core_area("guide:7.core:2") is VALUES
    assert CATALOGUE.role("general-practitioner") is GP
    assert CATALOGUE.activity("coaching") is COACHING


def test_an_id_that_nothing_has_finds_nothing() -> None:
    assert CATALOGUE.function("guide:7.business:9") is None
    assert CATALOGUE.group("guide:7.business:2") is None
    assert CATALOGUE.core_area("guide:7.business:2") is None
    assert CATALOGUE.role("GP") is None
    assert CATALOGUE.activity("Coaching") is None


def test_an_activity_that_no_source_names_is_this_tools_suggestion() -> None:
    assert COACHING.suggested
    assert not SHADOWING.suggested


def test_a_group_gives_its_functions_in_their_order() -> None:
    assert CATALOGUE.in_group("business") == (SHAPE, AUDIT)
    assert CATALOGUE.in_group("local") == ()
