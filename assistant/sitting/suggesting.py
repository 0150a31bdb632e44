"""Offers an answer that this tool works out: a role for a job title, functions, first needs, ways to learn, gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.analysis.needs import find_needs, rank_of
from assistant.analysis.portfolio import competencies_of
from assistant.analysis.ratings import Rating, ratings_of
from assistant.analysis.shared import find_shared
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.learning import Learning
from assistant.flow.facts import Json, Key, Value
from assistant.flow.index import key_of
from assistant.flow.kinds import show
from assistant.flow.path import View
from assistant.flow.state import State
from assistant.flow.talk import Command, Input, Prompt, Reply, Speech, Unread
from assistant.sitting.filling import offer_filling
from assistant.sitting.linking import linked_competencies
from assistant.sitting.looking import LOOKS, offer_looks
from assistant.sitting.meanings import NO_MEANING, Meaning, in_parts, meaning_at
from assistant.sitting.meant import Meant
from assistant.sitting.role_design import offer_role_functions
from assistant.sitting.wanting import map_gaps, map_sums, scope_functions
from assistant.understand.daysinside import day_inside
from assistant.understand.functionwords import read_functions
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.tasks import TaskIndex
from assistant.understand.titlepicks import read_role_pick
from assistant.understand.titles import TitleMatch

_JOB_TITLE = Key("job_title")
_MOST_NEEDS = 5
"""Nobody can learn everything at once."""
_MOST_NAMED = 5
"""More names than this in one line help nobody."""

ReadTitle = Callable[[str, State], TitleMatch]
"""What a job title means by what was settled before in a record: one role, a few, or none."""


class Suggester:
    """Puts what it can work out beside a question as the answer to offer; it never writes anything."""

    def __init__(
        self,
        catalogue: Callable[[], Catalogue],
        read_title: ReadTitle,
        tasks: Callable[[], TaskIndex],
        learning: Callable[[], Learning],
    ) -> None:
        """Takes the ways to the catalogue, job titles, words for functions and competencies: read when first wanted."""
        self._catalogue, self._read_title, self._tasks, self._learning = catalogue, read_title, tasks, learning

    def offer(self, prompt: Prompt, view: View) -> Prompt:
        """The prompt with what its row means, and a suggestion where it wants one and nothing is answered yet."""
        meaning = self._meaning(prompt, view)
        told = replace(prompt, help=in_parts(prompt.help, meaning.full)) if meaning.full else prompt
        return self._offered(told, view)

    def tell_more(self, given: Input, says: tuple[Speech, ...], prompt: Prompt, view: View) -> tuple[Speech, ...]:
        """What is said to one who asks for help or plainer words, with what the row of the question means."""
        if not isinstance(given, Command) or given.name not in ("help", "plainer"):
            return says
        meaning = self._meaning(prompt, view)
        words = meaning.full if given.name == "help" else meaning.plain
        return (*(each for each in says if each.voice != "tool"), Speech("guide", words)) if words else says

    def _meaning(self, prompt: Prompt, view: View) -> Meaning:
        if not (prompt.key and prompt.key.rows):
            return NO_MEANING
        return meaning_at(prompt, view, self._catalogue(), self._learning())

    def _offered(self, prompt: Prompt, view: View) -> Prompt:
        if prompt.suggest in LOOKS and prompt.waiting == "answer":
            return offer_looks(prompt, view)
        if not prompt.suggest or prompt.waiting != "answer" or prompt.prefill is not None or prompt.non_answer:
            return prompt
        if prompt.suggest == "nearest_role":
            return self._with_role(prompt, view)
        if prompt.suggest.startswith("gap"):
            return offer_filling(prompt, view, self._catalogue())
        if prompt.suggest == "map_sums":
            return replace(prompt, suggested=map_sums(view, self._catalogue()))
        if prompt.suggest == "day_in_name":
            return with_day_in_name(prompt, view.today)
        if prompt.suggest == "lacking_evidence":
            return replace(prompt, suggested=lacking_evidence(view))
        return self._with_ticks(prompt, view)

    def _with_ticks(self, prompt: Prompt, view: View) -> Prompt:
        """The things to tick that can be worked out as the answer to offer."""
        if prompt.suggest == "role_functions" and view.index.dialogue.subject == "plan":
            return offer_role_functions(prompt, view, self._catalogue(), _role_chosen(view), _title_at(prompt, view))
        value, words = self._work_out(prompt, view)
        on_offer = {pick.id for pick in prompt.picks}
        value = {pick: detail for pick, detail in value.items() if pick in on_offer}
        if not value:
            return prompt
        kind = view.index.questions[prompt.id].kind
        shown = show(kind, value, {pick.id: pick.label for pick in prompt.picks})
        return replace(prompt, default=value, default_text=shown, suggested=words)

    def reread(self, meant: Meant, text: str, prompt: Prompt, view: View) -> Meant:
        """A job title where a role is picked, everyday words where functions are ticked; others stay as they are."""
        if prompt.kind == "functions" and prompt.waiting == "answer" and isinstance(meant, Unread):
            return _as_meant(read_functions(prompt, text, self._tasks()), text) or meant
        is_sure = isinstance(meant, Reply) and not meant.inferred
        if prompt.suggest != "nearest_role" or is_sure or not isinstance(meant, Reply | Unread):
            return meant
        return _as_meant(read_role_pick(prompt, text, self._read_title(text, view.state)), text) or meant

    def _with_role(self, prompt: Prompt, view: View) -> Prompt:
        """The role that a job title means as the answer to offer; where it may mean a few, those come first."""
        title = _title_at(prompt, view)
        match = self._read_title(title, view.state) if title else None
        if match is None or not (match.role or match.ask):
            return replace(prompt, suggested=_sentence(match.why)) if match else prompt
        meant = [one.role for one in match.candidates]
        first = [pick for role in meant for pick in prompt.picks if pick.id == role]
        prompt = replace(prompt, picks=(*first, *(pick for pick in prompt.picks if pick not in first)))
        if match.ask or not first:
            return replace(prompt, suggested=match.question or _sentence(match.why))
        return replace(prompt, default=first[0].id, default_text=first[0].label, suggested=_sentence(match.why))

    def _work_out(self, prompt: Prompt, view: View) -> tuple[dict[str, Json], str]:
        match prompt.suggest:
            case "role_functions":
                role = _role_chosen(view)
                functions = self._catalogue().usual.get(role, ())
                return dict.fromkeys(functions, ""), "These often go with that role. Every job is different."
            case "first_needs":
                return _first_needs(prompt, view)
            case "ways_to_learn":
                return self._ways(prompt, view), "No document names ways to learn for each function."
            case "scope_functions" | "scope_essential":
                return scope_functions(view, self._catalogue(), prompt.suggest == "scope_essential")
            case "map_gaps":
                return map_gaps(view, self._catalogue())
            case "linked_competencies":
                return linked_competencies(prompt, view, self._learning())
            case "next_function":
                return _next_function(prompt, view), "It comes next among those that were picked to begin with."
        return {}, ""

    def _ways(self, prompt: Prompt, view: View) -> dict[str, Json]:
        """The ways to learn the function that a question is about, or those that its learning need names."""
        row = prompt.key.rows[-1] if prompt.key and prompt.key.rows else ""
        found: dict[str, Json] = {}
        for name in _functions_of(row, view) or (row,):
            function = self._catalogue().function(name)
            for way in function.ways_to_learn if function else ():
                found.setdefault(way.activity, way.how)
        return found


def _as_meant(reading: Reading | None, text: str) -> Reply | Unread | None:
    match reading:
        case Read(value=value, inferred=inferred, why=why):
            return Reply(value, text, inferred, why)
        case Unsure(say=say) | Refused(say=say):
            return Unread(say, raw=text)
    return None


def with_day_in_name(prompt: Prompt, today: date) -> Prompt:
    """The day that the name of the row holds as the answer to offer, or why there is no such day."""
    found = day_inside(prompt.row_title, today)
    if isinstance(found, Refused):
        return replace(prompt, suggested=f"The date in its name cannot be: {found.say}")
    if found is None:
        return prompt
    return replace(prompt, default=found.value, default_text=found.shown, suggested="It stands in its name.")


def lacking_evidence(view: View) -> str:
    """Which competencies that were looked at have no entry yet, a few of each list by name; nothing where none lack."""
    told = []
    for rated in competencies_of(view):
        lacking = [one.label for one in rated.standings if one.wants_evidence]
        if lacking:
            more = f", and {len(lacking) - _MOST_NAMED} more" if len(lacking) > _MOST_NAMED else ""
            told.append(f"{rated.title}: {', '.join(lacking[:_MOST_NAMED])}{more}.")
    return f"No evidence yet for these. {' '.join(told)}" if told else ""


def _first_needs(prompt: Prompt, view: View) -> tuple[dict[str, Json], str]:
    """The largest needs by the figures, and what at least half of those need who shared their own with a plan."""
    first, shared = find_needs(ratings_of(view)).first, find_shared(view.state)
    on_offer = {pick.id for pick in prompt.picks}
    said = [need for need in shared.by_half() if need.function in on_offer]
    names = dict.fromkeys((*(rating.function for rating in first[:_MOST_NEEDS]), *(need.function for need in said)))
    told = "; ".join(f"{need.telling(shared.people)}: {need.label}" for need in said[:_MOST_NAMED])
    why = [_why_first(first)] if first else []
    why += [f"Workers who shared their own needs say so: {told}."] if said else []
    return dict.fromkeys([*names][:_MOST_NEEDS], ""), " ".join(why)


def _why_first(first: Sequence[Rating]) -> str:
    """The ranks of the first needs, in one line: importance times need; those that are not marked are named too."""
    lead = "They matter most and have the largest need, by importance times need"
    rest = first[_MOST_NEEDS:]
    more = f" First needs too, and not marked, as {_MOST_NEEDS} are plenty: {_sums(rest)}." if rest else ""
    return f"{lead}: {_sums(first[:_MOST_NEEDS])}.{more}"


def _sums(needs: Sequence[Rating]) -> str:
    return "; ".join(f"{each.label} {each.importance} × {each.need} = {rank_of(each)}" for each in needs)


def _title_at(prompt: Prompt, view: View) -> str:
    """The job title that a question is about: the one of its row, or else the person's own."""
    table = view.index.tables.get(prompt.key.fact) if prompt.key and prompt.key.rows else None
    key = Key(table.id, prompt.key.rows[-1:], table.title) if table and prompt.key else _JOB_TITLE
    title = view.state.value(key)
    return title if isinstance(title, str) else ""


def _role_chosen(view: View) -> str:
    """The role that was picked as the nearest one."""
    value = _standing(view, "nearest_role")
    return value if isinstance(value, str) else ""


def _next_function(prompt: Prompt, view: View) -> dict[str, Json]:
    """The largest of the first needs that were picked and that no other learning need names yet."""
    picked = _standing(view, "first_needs")
    if not isinstance(picked, dict) or prompt.key is None:
        return {}
    others = (row for row in view.answers.row_ids(prompt.key.fact) if row not in prompt.key.rows)
    named = {name for row in others for name in _functions_of(row, view)}
    ranked = [rating.function for rating in find_needs(ratings_of(view)).first if rating.function in picked]
    left = (name for name in dict.fromkeys((*ranked, *picked)) if name not in named)
    return dict.fromkeys([*left][:1], "")


def _functions_of(row: str, view: View) -> tuple[str, ...]:
    """The functions that a learning need names."""
    value = _standing(view, "next_function", row)
    return tuple(value) if isinstance(value, dict) else ()


def _standing(view: View, suggest: str, row: str = "") -> Json:
    """The answer to the question that offers a suggestion by this name, for a row where it is asked for each."""
    question = next((each for each in view.index.questions.values() if each.suggest == suggest), None)
    if question is None:
        return None
    fact = view.answers.counted.get(key_of(question, dict.fromkeys(question.scope, row)))
    return fact.answer.value if fact and isinstance(fact.answer, Value) else None


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
