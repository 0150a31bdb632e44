"""The answers of a small plan with loose ends: an action that nobody leads, and a cost that is being found out."""


def loose_plan(action: str = "") -> str:
    """A file of answers, with one more line on its action."""
    more = f"\n    {action}" if action else ""
    return f"""
area: Quillmere Vale
starts: 2027-04-01
outcomes:
  - what: People tell their story once
measures:
  - {{what: Those who say so, outcome: People tell their story once, baseline: 20, target: 60, perspective: person}}
actions:
  - what: Open one number
    outcome: People tell their story once
    cost: {{dont_know: {{who: the finance lead, by: 2099-05-03}}}}
    told: A letter{more}
plan_lead: Head of joint commissioning
first_review: 2027-06-30
how_often: quarter
"""
