"""A small dialogue of every kind of question, for tests of the screen."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.facts import Key
from assistant.flow.offers import Field, Pick
from assistant.flow.talk import Prompt

ALL_NON = ("dont_know", "not_applicable", "come_back")
YES_NO = (Pick("yes", "Yes"), Pick("no", "No"))
FUNCTIONS = tuple(
    Pick(f"f{number}", f"{verb} {thing}", group=group)
    for number, (verb, thing, group) in enumerate(
        (
            (verb, thing, group)
            for group in ("Communication", "Activities", "Information")
            for verb in ("Plan", "Share", "Check")
            for thing in ("referrals", "transport", "reviews")
        ),
        1,
    )
)


def ask(name: str, text: str, kind: str = "text", **more: object) -> Prompt:
    """A question that stands and may be left open."""
    prompt = Prompt("answer", text, kind, Key(f"talk.{name}"), name, name.capitalize(), non_answers=ALL_NON)  # type: ignore[arg-type]
    return replace(prompt, why=f"Why {name} matters.", **more)  # type: ignore[arg-type]


DIALOGUE = (
    ask(
        "area",
        "Which area is this plan for?",
        help="A town, a county or a group of practices.",
        plainer="Where is it?",
        examples=("Northfield", "The three valley practices"),
        cited="Care coordination guide, section 8",
    ),
    ask(
        "scope",
        "How far should the service go?",
        "choice",
        picks=(
            Pick("signposting", "Signposting", about="Tell people where to go."),
            Pick("navigation", "Navigation", about="Help people find their way."),
            Pick("coordinator", "A named co-ordinator for everyone"),
        ),
    ),
    ask(
        "involved",
        "Who needs to be round the table?",
        "choices",
        least=1,
        picks=(
            Pick("carers", "Carers"),
            Pick("housing", "Housing", detail="Which ones?"),
            Pick("gps", "GP practices"),
            Pick("none", "None of these", alone=True),
        ),
    ),
    ask("likelihood", "How likely is it?", "scale", low="1", high="5", ends=("Rare", "Certain")),
    ask("people", "How many people is it for?", "number", low="1", unit="people", whole=True),
    ask("budget", "How much money is there?", "money"),
    ask("start", "When should it start?", "date"),
    ask(
        "lead",
        "Which organisation leads?",
        "organisation",
        add=True,
        picks=(Pick("r1", "Age UK"), Pick("r2", "Northfield Council"), Pick("r3", "Hospice at Home")),
    ),
    ask("functions", "Which functions do you need?", "functions", picks=FUNCTIONS),
    ask(
        "risks",
        "What could go wrong?",
        "rows",
        table="risks",
        one="risk",
        many="risks",
        fields=(Field("what", "Risk", "What?", "text"), Field("owner", "Owner", "Who owns it?", "role")),
    ),
    ask(
        "parts",
        "Who does what in needs assessment?",
        "matrix",
        across=(Pick("r1", "Age UK"), Pick("r2", "Northfield Council")),
        fields=(Field("part", "Part", "What part?", "choice", (Pick("leads", "Leads"), Pick("helps", "Helps"))),),
    ),
    ask("story", "What would be different in a year?", long=True),
)
