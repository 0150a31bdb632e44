"""What words typed at a prompt are for the engine: an answer, something asked for, a doubt, or another screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from assistant.flow.display import label_of
from assistant.flow.events import DialogueChanged
from assistant.flow.index import Index
from assistant.flow.path import Item, View
from assistant.flow.prompts import prompt_at
from assistant.flow.talk import Command, CommandName, Input, NoReply, Pick, Prompt, Reply, RowEdit, Speech, Unread
from assistant.sitting.tables import read_grid, read_line, read_row
from assistant.understand.commands import understand
from assistant.understand.confirming import read_confirmation
from assistant.understand.lookup import rank
from assistant.understand.meaning import Meaning
from assistant.understand.meaning import Meant as MeantWords
from assistant.understand.reading import Read, Refused, Unsure
from assistant.understand.values import read_value
from assistant.understand.words import simple

_COMMANDS: dict[str, CommandName] = {
    "back": "back", "why": "why", "example": "example", "help": "help", "progress": "where", "undo": "undo",
}  # fmt: skip
_DETAILS: dict[str, CommandName] = {
    "plainer": "plainer", "source": "source", "redo": "redo", "notes": "notes", "note": "note", "yes": "yes",
    "no": "no", "later": "later", "next_section": "next_section", "short_route": "short_route",
    "full_route": "full_route",
}  # fmt: skip
_WANTED = {
    "back": "go back", "skip": "leave it for later", "dont_know": "say that you don't know yet",
    "not_applicable": "say that it is not for you", "why": "know why I ask", "example": "see an example",
    "help": "get help", "progress": "know how far you are", "pause": "stop for now", "undo": "undo the last answer",
    "change": "change an answer", "lookup": "look something up", "summary": "see your answers", "quit": "stop",
}  # fmt: skip


_LONGEST_TOPIC = 200
_YES_NO = (Pick("yes", "Yes"), Pick("no", "No"))


_LONGEST_CHANGE = 200
_CHANGE = re.compile(
    r"(?:please\s+)?(?:change|correct|amend|alter|update)\s+(?:the\s+|my\s+|our\s+)?(?P<target>.+?)(?:\s+to\s+(?P<new>.+))?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that could be an answer or something asked for: the person is asked which."""

    prompt: Prompt
    answer: Meant
    other: Meant
    at: Prompt
    """The question at which the words were typed."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Something that no turn is needed for: a screen to show, words to say, or leaving."""

    show: Literal["", "summary", "help", "lookup", "change"] = ""
    target: str = ""
    leave: bool = False
    says: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeUp:
    """The new text of a dialogue is to be followed from here on."""

    index: Index
    change: DialogueChanged


Meant: TypeAlias = Input | Doubt | Screen | TakeUp


def hear(text: str, prompt: Prompt, view: View, today: date, doubt: Doubt | None) -> Meant:
    """What typed words are, at a prompt.

    Args:
        text: The words.
        prompt: The question that stands, or the doubt's own.
        view: The conversation as it stands.
        today: For dates that depend on it.
        doubt: The doubt that is being asked about, if there is one.
    """
    if doubt:
        settled = _settle(text, doubt, today)
        if settled:
            return settled
        prompt = doubt.at  # another answer takes the place of the one in doubt
    topic = _topic_named(text, view)
    if topic:
        return Command("topic", topic, raw=text)
    if prompt.grid and prompt.waiting == "answer":
        line = read_grid(text, prompt.grid)
        if line:
            return line
    meaning = understand(text, prompt, today)
    if meaning.meant == "answer" and prompt.kind in ("text", "role", "organisation", "rows"):
        meaning = _change_named(text, meaning, view)
    if meaning.meant == "ask":
        return _doubt(text, meaning, prompt, view, today)
    return _heard(meaning, text, prompt, view, today)


def _change_named(text: str, meaning: Meaning, view: View) -> Meaning:
    """At an open question, "change X" is asked about where X is a question that was answered already."""
    found = _CHANGE.fullmatch(text.strip()) if len(text) < _LONGEST_CHANGE else None
    if found is None or not find_items(view, found["target"], at_least=0.85):
        return meaning
    return replace(meaning, meant="ask", could_be=("answer", "change"), target=found["target"], new=found["new"] or "")


def _settle(text: str, doubt: Doubt, today: date) -> Meant | None:
    """What a yes or a no makes of the words in doubt; None where something else is typed."""
    if not text.strip():
        return doubt
    said: str = read_confirmation(text)
    if not said:
        reading = read_value(doubt.prompt, text, today)
        said = str(reading.value) if isinstance(reading, Read) and not reading.inferred else ""
    return {"yes": doubt.answer, "no": doubt.other}.get(said)


def _doubt(text: str, meaning: Meaning, prompt: Prompt, view: View, today: date) -> Doubt:
    maybe: MeantWords = next((each for each in meaning.could_be if each not in ("answer", "ask")), "help")
    wanted = _WANTED.get(maybe, "do something else")
    picks = (Pick("yes", "It is my answer"), Pick("no", f"I wanted to {wanted}"))
    words = f"Is '{text.strip()}' your answer, or did you want to {wanted}?"
    asking = Prompt("confirm", words, "choice", prompt.key, picks=picks, progress=prompt.progress)
    other = _heard(replace(meaning, meant=maybe), text, prompt, view, today)
    return Doubt(asking, _answer(text, prompt, today), other, prompt)


def _heard(meaning: Meaning, text: str, prompt: Prompt, view: View, today: date) -> Meant:
    if meaning.detail == "close" and prompt.kind == "rows":
        return RowEdit(prompt.table, "close", raw=text)
    if meaning.detail in _DETAILS:
        return Command(_DETAILS[meaning.detail], meaning.target, raw=text)
    match meaning.meant:
        case "answer":
            given = _answer(text, prompt, today)
            return _in_place(given, text, prompt, view, today) if prompt.waiting == "confirm" else given
        case "lookup":
            return _look_up(meaning.target, view)
        case "change":
            return _change(meaning, text, view, today)
        case "pause" | "quit":
            return Screen(leave=True)
        case "summary":
            return Screen("summary")
        case _:
            return _non_answer(meaning, text)


def _non_answer(meaning: Meaning, text: str) -> Meant:
    match meaning.meant:
        case "skip":
            return NoReply("come_back", raw=text)
        case "dont_know":
            return NoReply("dont_know", meaning.who, meaning.by, raw=text)
        case "not_applicable":
            return NoReply("not_applicable", why=meaning.why, raw=text)
        case name:
            return Command(_COMMANDS.get(name, "where"), raw=text)


def _answer(text: str, prompt: Prompt, today: date) -> Meant:
    if not text.strip():
        return _enter(prompt)
    if prompt.waiting in ("who", "why"):
        return Reply(text.strip(), raw=text)
    if prompt.kind == "rows":
        row = read_row(prompt, text, today)
        return _guessed(row, text, prompt) if isinstance(row, Read) else row
    if prompt.kind == "matrix":
        return read_line(prompt, text, today)
    reading = read_value(prompt, text, today)
    match reading:
        case Read(value=value, inferred=inferred, why=why, unsure=unsure):
            return Reply(value, text, inferred and prompt.waiting == "answer", why, unsure=unsure)
        case Unsure(candidates=candidates, say=say) if len(candidates) == 1:
            return Reply(candidates[0].id, raw=text, inferred=True, why=say)
        case Unsure(say=say) | Refused(say=say):
            return Unread(say, raw=text)


def _in_place(given: Meant, text: str, prompt: Prompt, view: View, today: date) -> Meant:
    """Where a yes is waited for: another answer in place of the one proposed."""
    item = view.by_key.get(prompt.key) if prompt.key else None
    if item is None or not isinstance(given, Unread) or item.question.kind.name == "text":
        return given
    own = _answer(text, prompt_at(view, item), today)
    return replace(own, key=item.key) if isinstance(own, Reply) else given


def _guessed(reading: Read, text: str, prompt: Prompt) -> Doubt:
    """A new row whose name was guessed at is asked about before it is written."""
    words = f"I read that as {reading.shown}. {reading.why}".strip() + " Is that right?"
    asking = Prompt("confirm", words, "choice", prompt.key, picks=_YES_NO, progress=prompt.progress)
    again = Screen(says=(Speech("tool", "Then tell me again in other words."),))
    return Doubt(asking, Reply(reading.value, raw=text), again, prompt)


def _enter(prompt: Prompt) -> Meant:
    """Enter alone keeps what stands, takes what is offered, or passes over what is optional."""
    if prompt.optional:
        return NoReply("come_back")
    offered = prompt.prefill if prompt.prefill is not None else prompt.default
    if offered is not None and prompt.waiting == "answer":
        return Reply(offered)
    if prompt.kind == "rows" and prompt.rows:
        return RowEdit(prompt.table, "close")
    return Unread("Type an answer, or say 'don't know', 'not for us' or 'come back later'.")


def _topic_named(text: str, view: View) -> str:
    """The topic that is asked about in its own words, which `joinedup check` keeps apart from answers and commands."""
    if len(text) > _LONGEST_TOPIC:
        return ""
    said = simple(text)
    topics = view.index.dialogue.topics
    return next((topic.id for topic in topics if said in map(simple, (topic.title, *topic.asked_as))), "")


def _look_up(words: str, view: View) -> Meant:
    """A topic of the dialogue answers at once; anything else opens the look-up."""
    entries = [(topic.id, topic.title, " ".join(topic.asked_as)) for topic in view.index.dialogue.topics]
    found = rank(words, entries, most=1, at_least=0.8)
    return Command("topic", found[0][0], raw=words) if found else Screen("lookup", words)


# ---- changes named in words


def _change(meaning: Meaning, text: str, view: View, today: date) -> Meant:
    found = find_items(view, meaning.target)
    if len(found) == 1:
        return _change_one(meaning, text, found[0], view, today)
    if not found:
        return Screen("change", meaning.target)
    names = "; ".join(label_of(view, item) for item in found[:6])
    return Screen("change", meaning.target, says=(Speech("tool", f"Which one do you mean? {names}"),))


def _change_one(meaning: Meaning, text: str, item: Item, view: View, today: date) -> Meant:
    visit = Command("change", str(item.key), raw=text)
    if not meaning.new:
        return visit
    reading = read_value(prompt_at(view, item), meaning.new, today)
    return Reply(reading.value, raw=text, inferred=True, key=item.key) if isinstance(reading, Read) else visit


def find_items(view: View, words: str, at_least: float = 0.6) -> list[Item]:
    """The answered questions that words name, best first; several where they come equally near."""
    answered = [item for item in view.items if item.status in ("answered", "recheck", "come_back")]
    entries = [
        (str(place), label_of(view, item), item.question.id.replace("_", " ")) for place, item in enumerate(answered)
    ]
    ranked = rank(words, entries, most=6, at_least=at_least)
    best = [answered[int(place)] for place, score in ranked if score >= ranked[0][1] - 0.05] if ranked else []
    return best
