"""The compiled form of the catalogue and of learning; it is loaded only when one of them is asked for."""

from __future__ import annotations

from assistant.catalogue.activities import LearningActivity, WayToLearn
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.competencies import Competency, CompetencyArea, Crosswalk, Ladder, Link, Unreached
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup, ScopeFunctions
from assistant.catalogue.learning import Learning
from assistant.catalogue.options import OptionBook, OptionWords
from assistant.catalogue.points import Point
from assistant.catalogue.roles import Role
from assistant.catalogue.sources import Source
from assistant.catalogue.training import TrainingItem, TrainingTopic
from assistant.library.codec import Codec

CATALOGUE = Codec(
    (
        tuple, Catalogue, Competency, CompetencyArea, CoreArea, Crosswalk, Function, FunctionGroup, Ladder, Learning,
        LearningActivity, Link, OptionBook, OptionWords, Point, Role, ScopeFunctions, Source, TrainingItem,
        TrainingTopic, Unreached, WayToLearn,
    )
)  # fmt: skip
"""For the catalogue and for learning."""
