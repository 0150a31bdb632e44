"""The lists of a document that are worked out from the whole record, each by its name."""

from __future__ import annotations

from typing import Literal, get_args

from assistant.catalogue.review import CheckList

Listing = Literal[
    "progress",
    "counts",
    "open_questions",
    "open_here",
    "left_out",
    "warnings",
    "days",
    "log",
    "questions",
    "changes",
    "first_needs",
    "needs_with_causes",
    "need_competencies",
    "later_needs",
    "shared_needs",
    "strengths",
    "uncounted",
    "moves",
    "ratings",
    "rating_chart",
    "method",
    "competency_contents",
    "competency_gaps",
    "competency_ratings",
    "competency_moves",
    "competency_uncounted",
    "entries_since",
    "learning_hours",
    "supervisor_comments",
    "comments_since",
    "training",
    "induction",
    "supervision",
    "to_raise",
    "to_raise_in_short",
    "role_post",
    "role_duties",
    "role_limits",
    "role_core_areas",
    "role_for_hr",
    "role_advert_hr",
    "role_person",
    "role_advert_post",
    "role_advert_team",
    "role_advert_duties",
    "role_advert_terms",
    "role_advert_needs",
    "role_interview",
    "role_scores",
    "role_score_sheet",
    "role_ways",
    "role_minimum",
    "role_induction",
    "role_levels",
    CheckList,
]
"""Lists that are worked out from the whole record: how far it is; how many rows each table has; what is still open, in
all or in this document; which optional sections of this document hold nothing yet; warnings that were kept; dates;
what happened when; every question, blank; what changed since the last document was written. Of ratings: what to learn
first, the same with what stands in the way, the competencies that go with it, what can wait, what to share, what is
not counted, what moved since the look before, all figures, what workers shared with a plan, importance beside
performance as a chart, and the method. Of a person's competencies: the entries that show each, what no entry shows,
all figures, what moved, what is not counted; what is new in the portfolio, hours of learning, what the supervisor
says, in all and since last time; of training and support: the minimum, the induction, the supervision, and what to
raise, in full and in short. Of a role that somebody designs: the post, its duties, its limits, the core areas, what HR
fills in; what follows for the person; what the advert says of the work and of the person; the questions of the
interview, the points and the sheet for them; ways to learn, the minimum, the induction, and the levels on which
learning is judged. Of a plan that is checked: what is found in it."""

LISTINGS: tuple[Listing, ...] = get_args(Listing)

READ_BY: dict[str, tuple[str, ...]] = {
    "needs_with_causes": ("first", "goal.cause", "goal.other_cause"),
    "need_competencies": ("first",),
    "training": ("training_done", "trained.on"),
    "induction": ("induction_done",),
    "supervision": ("support_there", "my_hours", "time_in_post", "first_contact"),
    "to_raise": ("training_done", "induction_done", "support_there", "first_contact", "two_roles", "other_role"),
    "to_raise_in_short": ("training_done", "induction_done", "support_there", "first_contact", "two_roles"),
    "supervisor_comments": ("supervisor_comments",),
    "comments_since": ("supervisor_comments", "supervision_last"),
    "entries_since": ("evidence", "supervision_last"),
    "role_post": ("setting", "place", "hours", "pay", "manager"),
    "role_duties": ("functions",),
    "role_limits": ("functions", "setting"),
    "role_for_hr": ("for_hr", "pay", "hours", "place"),
    "role_advert_hr": ("pay", "hours", "place", "how_to_apply", "closing", "interviews", "contact"),
    "role_advert_terms": ("place", "hours", "pay"),
    "role_person": ("functions", "key"),
    "role_advert_post": ("job_title", "organisation", "place"),
    "role_advert_team": ("manager", "works_with"),
    "role_advert_duties": ("functions", "key"),
    "role_advert_needs": ("role-design.person", "role-design.person.weight"),
    "role_interview": ("functions", "key", "values", "panel", "panel_question"),
    "role_ways": ("functions", "learn_first"),
    "role_minimum": ("minimum", "minimum_by"),
}
"""The answers that a list reads by their names."""
