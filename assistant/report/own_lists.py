"""The lists of a person's own papers, and of a workforce: what is worked out from ratings, evidence and support."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.catalogue.listings import Listing
from assistant.flow.path import View
from assistant.report.learning import (
    chart_on_paper,
    first_needs_on_paper,
    later_needs_on_paper,
    method_on_paper,
    moves_on_paper,
    needs_with_causes_on_paper,
    ratings_on_paper,
    shared_needs_on_paper,
    strengths_on_paper,
    uncounted_on_paper,
)
from assistant.report.paper import Block
from assistant.report.portfolio import (
    comments_on_paper,
    comments_since_on_paper,
    competency_moves_on_paper,
    competency_ratings_on_paper,
    competency_uncounted_on_paper,
    contents_on_paper,
    entries_since_on_paper,
    gaps_on_paper,
    learning_hours_on_paper,
)
from assistant.report.support import (
    induction_on_paper,
    raise_in_short_on_paper,
    raise_on_paper,
    supervision_on_paper,
    training_on_paper,
)

OWN_LISTS: Mapping[Listing, Callable[[View], tuple[Block, ...]]] = {
    "first_needs": first_needs_on_paper,
    "later_needs": later_needs_on_paper,
    "shared_needs": shared_needs_on_paper,
    "strengths": strengths_on_paper,
    "uncounted": uncounted_on_paper,
    "moves": moves_on_paper,
    "ratings": ratings_on_paper,
    "needs_with_causes": needs_with_causes_on_paper,
    "rating_chart": chart_on_paper,
    "method": method_on_paper,
    "competency_contents": contents_on_paper,
    "competency_gaps": gaps_on_paper,
    "competency_ratings": competency_ratings_on_paper,
    "competency_moves": competency_moves_on_paper,
    "competency_uncounted": competency_uncounted_on_paper,
    "entries_since": entries_since_on_paper,
    "learning_hours": learning_hours_on_paper,
    "supervisor_comments": comments_on_paper,
    "comments_since": comments_since_on_paper,
    "training": training_on_paper,
    "induction": induction_on_paper,
    "supervision": supervision_on_paper,
    "to_raise_in_short": raise_in_short_on_paper,
    "to_raise": raise_on_paper,
}
"""Each of them by its name."""
