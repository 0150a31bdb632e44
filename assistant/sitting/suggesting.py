"""Offers an answer that this tool works out: a role for a job title, its functions, first needs, ways to learn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.analysis.needs import find_needs, why
from assistant.analysis.ratings import ratings_of
from assistant.catalogue.catalogue import Catalogue
from assistant.flow.facts import Json, Key, Value
from assistant.flow.kinds import show
from assistant.flow.path import View
from assistant.flow.talk import Prompt

_JOB_TITLE = Key("job_title")
_MOST_NEEDS = 5
"""Nobody can learn everything at once."""

RoleOf = Callable[[str], str]
"""The id of the role that a job title means; empty where it is not clear."""


class Suggester:
    """Puts what it can work out beside a question as the answer to offer; it never writes anything."""

    def __init__(self, catalogue: Callable[[], Catalogue], role_of: RoleOf) -> None:
        """Takes the way to the catalogue, which is read when it is first wanted, and the reader of job titles."""
        self._catalogue, self._role_of = catalogue, role_of

    def offer(self, prompt: Prompt, view: View) -> Prompt:
        """The prompt with a suggestion, where it wants one and nothing has been answered yet."""
        if not prompt.suggest or prompt.waiting != "answer" or prompt.prefill is not None or prompt.non_answer:
            return prompt
        value, words = self._work_out(prompt, view)
        on_offer = {pick.id for pick in prompt.picks}
        if isinstance(value, dict):
            value = {pick: detail for pick, detail in value.items() if pick in on_offer}
        elif value not in on_offer:
            return prompt
        if not value:
            return prompt
        kind = view.index.questions[prompt.id].kind
        shown = show(kind, value, {pick.id: pick.label for pick in prompt.picks})
        return replace(prompt, default=value, default_text=shown, suggested=words)

    def _work_out(self, prompt: Prompt, view: View) -> tuple[Json, str]:
        match prompt.suggest:
            case "nearest_role":
                title = view.state.value(_JOB_TITLE)
                return self._role_of(title) if isinstance(title, str) else None, "It is the nearest to your job title."
            case "role_functions":
                role = _role_chosen(view)
                functions = self._catalogue().usual.get(role, ())
                return dict.fromkeys(functions, ""), "These often go with that role. Every job is different."
            case "first_needs":
                first = find_needs(ratings_of(view)).first[:_MOST_NEEDS]
                reasons = " ".join(f"{rating.label}: {why(rating)}" for rating in first)
                return {rating.function: "" for rating in first}, reasons
            case "ways_to_learn":
                function = self._catalogue().function(prompt.key.rows[-1]) if prompt.key and prompt.key.rows else None
                ways = function.ways_to_learn if function else ()
                return {way.activity: way.how for way in ways}, "No document names ways to learn for each function."
        return None, ""


def _role_chosen(view: View) -> str:
    """The role that was picked as the nearest one."""
    question = next((each for each in view.index.questions.values() if each.suggest == "nearest_role"), None)
    fact = view.answers.counted.get(Key(question.fact)) if question else None
    return str(fact.answer.value) if fact and isinstance(fact.answer, Value) else ""
