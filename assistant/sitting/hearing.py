"""What words typed at a prompt are for the engine: an answer, something asked for, a doubt, or another screen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.analysis.ratings import rating_questions
from assistant.flow.display import label_of
from assistant.flow.offers import Pick
from assistant.flow.path import View
from assistant.flow.prompts import prompt_at
from assistant.flow.talk import Command, CommandName, Input, NoReply, Prompt, Reply, RowEdit, Speech, Unread
from assistant.sitting.changing import change, find_items, named_change, stated_change, why_asked
from assistant.sitting.charted import NO_CHART
from assistant.sitting.letters import read_letter
from assistant.sitting.meant import Doubt, Meant, Screen, TakeUp
from assistant.sitting.nearness import doubt_name
from assistant.sitting.othering import ask_what_else
from assistant.sitting.ranked import why_ranked
from assistant.sitting.renaming import hear_name
from assistant.sitting.tables import read_grid, read_line, read_row
from assistant.understand.commands import understand
from assistant.understand.confirming import read_confirmation
from assistant.understand.lookup import rank
from assistant.understand.meaning import Meaning
from assistant.understand.meaning import Meant as MeantWords
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.tails import read_finder, read_last_day
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


_FINER = {"friend": "check the plan", "chart": "see the chart"}
_WORDS_OF_AN_ANSWER = 3
"""From so many words on, something else typed at a doubt is plainly another answer; fewer may be meant for anything."""
_FIRST = "Please settle this first: say 1 or 2."
_LONGEST_TOPIC = 200
_NO_AND = re.compile(r"no(?:pe)?\b[\s,.;:!–—-]*(?:it(?:'?s| is| was| should be)\s+)?(?P<new>.+)", re.IGNORECASE)
_FOR_A_YES = ("confirm", "warn")
_YES_NO = (Pick("yes", "Yes"), Pick("no", "No"))


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
        if _must_be_settled(text, doubt, today):
            return replace(doubt, prompt=replace(doubt.prompt, text=f"{_FIRST} {_without(doubt.prompt.text)}"))
        prompt = doubt.at  # another answer takes the place of the one in doubt
    at_once = read_letter(text, prompt) or _heard_at_once(text, prompt, view)
    if at_once:
        return at_once
    if prompt.waiting == "finished":
        return _at_the_end(text, prompt, view, today)
    meaning = understand(text, prompt, today)
    if meaning.meant == "answer" and prompt.kind in ("text", "role", "organisation", "rows"):
        meaning = _change_named(text, meaning, view)
    if meaning.meant == "ask":
        return _doubt(text, meaning, prompt, view, today)
    return _heard(meaning, text, prompt, view, today)


def _must_be_settled(text: str, doubt: Doubt, today: date) -> bool:
    """Whether words that settle nothing may not pass for an answer to the question behind the doubt."""
    if isinstance(doubt.answer, TakeUp):  # that question may be another one after it
        return understand(text, doubt.prompt, today).meant in ("answer", "ask")
    return doubt.at.kind == "text" and doubt.at.waiting == "answer" and len(text.split()) < _WORDS_OF_AN_ANSWER


def _without(words: str) -> str:
    return words.removeprefix(f"{_FIRST} ")


def _heard_at_once(text: str, prompt: Prompt, view: View) -> Meant | None:
    """How something is ranked, a topic in its own words, a line of a block that is filled, or a name put right."""
    ranked = why_ranked(text, prompt, view)
    if ranked:
        return ranked
    topic = _topic_named(text, view)
    if topic:
        return Command("topic", topic, raw=text)
    grid = read_grid(text, prompt.grid) if prompt.grid and prompt.waiting == "answer" else None
    return grid or hear_name(text, prompt, view)


def _at_the_end(text: str, prompt: Prompt, view: View, today: date) -> Meant:
    """Where nothing is asked, what is typed is no answer, so that it is never asked whether it was one."""
    closed = replace(prompt, kind="choice", picks=prompt.picks or _YES_NO)
    meaning = understand(text, closed, today)
    if meaning.meant == "ask":
        maybe: MeantWords = next((each for each in meaning.could_be if each not in ("answer", "ask")), "help")
        meaning = replace(meaning, meant=maybe)
    target, new = named_change(text)
    if not target and meaning.meant in ("answer", "help", "ask"):
        target, new = stated_change(text, view)
    if target and (meaning.meant in ("answer", "help") or find_items(view, target)):
        meaning = replace(meaning, meant="change", target=target, new=new)
    return _heard(meaning, text, closed, view, today)


def _change_named(text: str, meaning: Meaning, view: View) -> Meaning:
    """At an open question, "change X" is asked about where X is a question that was answered already."""
    target, new = named_change(text)
    found = find_items(view, target, at_least=0.85) if target else []
    if not found:
        return meaning
    named = new and len(found) == 1 and simple(label_of(view, found[0])) == simple(target)
    return replace(meaning, meant="change" if named else "ask", could_be=("answer", "change"), target=target, new=new)


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
    wanted = _FINER.get(meaning.detail) or _WANTED.get(maybe, "do something else")
    picks = (Pick("yes", "It is my answer"), Pick("no", f"I wanted to {wanted}"))
    words = f"Is '{text.strip()}' your answer, or did you want to {wanted}?"
    asking = Prompt("confirm", words, "choice", prompt.key, picks=picks, progress=prompt.progress)
    other = _heard(replace(meaning, meant=maybe), text, prompt, view, today)
    return Doubt(asking, _answer(text, prompt, today), other, prompt)


def _heard(meaning: Meaning, text: str, prompt: Prompt, view: View, today: date) -> Meant:
    if meaning.detail == "close" and prompt.kind == "rows":
        return RowEdit(prompt.table, "close", raw=text)
    if meaning.detail in _DETAILS:
        asked = Command(_DETAILS[meaning.detail], meaning.target, raw=text)
        after_no = _NO_AND.fullmatch(text.strip()) if meaning.detail == "no" else None
        return _in_place(asked, after_no["new"], prompt, view, today) if after_no else asked
    match meaning.meant:
        case "answer":
            given = ask_what_else(_answer(text, prompt, today), prompt, view)
            return _in_place(given, text, prompt, view, today) if isinstance(given, Unread) else given
        case "change":
            return change(meaning, text, view, today)
        case _:
            return _shown(meaning, view) or _non_answer(meaning, text)


def _shown(meaning: Meaning, view: View) -> Meant | None:
    """What is looked at, and no answer; None where the words ask for nothing to be shown."""
    match meaning.meant:
        case "lookup":
            return _look_up(meaning.target, view)
        case "why" if meaning.target:
            return why_asked(meaning.target, view)
        case "pause" | "quit":
            return Screen(leave=True)
        case "summary" if meaning.detail == "chart":
            return Screen("chart") if rating_questions(view.index) else Screen(says=(Speech("tool", NO_CHART),))
        case "summary":
            is_check = meaning.detail == "friend" and view.index.dialogue.subject == "plan"
            return Screen("friend" if is_check else "summary")
        case _:
            return None


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
    if prompt.waiting in ("who", "by", "why"):
        return _follow_up(text, prompt, today)
    if prompt.kind == "rows":
        row = read_row(prompt, text, today)
        return _guessed(row, text, prompt) if isinstance(row, Read) else row
    if prompt.kind == "matrix":
        return read_line(prompt, text, today)
    reading = read_value(prompt, text, today)
    asked = doubt_name(reading, text, prompt) if prompt.waiting == "answer" else None
    return asked or _as_read(reading, text, prompt)


def _follow_up(text: str, prompt: Prompt, today: date) -> Input:
    """What goes with a non-answer; the day may be said with the person."""
    if prompt.waiting == "by":
        return _as_read(read_last_day(prompt, text, today), text, prompt)
    who, by = read_finder(text, today) if prompt.waiting == "who" else (text.strip(), "")
    return NoReply("dont_know", who, by, raw=text) if by else Reply(who, raw=text)


def _as_read(reading: Reading, text: str, prompt: Prompt) -> Input:
    match reading:
        case Read(value=value, inferred=inferred, why=why, unsure=unsure):
            return Reply(value, text, inferred and prompt.waiting == "answer", why, unsure=unsure)
        case Unsure(candidates=candidates, say=say) if len(candidates) == 1:
            return Reply(candidates[0].id, raw=text, inferred=True, why=say)
        case Unsure(say=say) | Refused(say=say):
            return Unread(say, raw=text)


def _in_place(given: Meant, text: str, prompt: Prompt, view: View, today: date) -> Meant:
    """Where a yes is waited for: another answer in place of the one that it is about."""
    item = view.by_key.get(prompt.key) if prompt.key and prompt.waiting in _FOR_A_YES else None
    if item is None or item.question.kind.name in ("text", "rows", "matrix"):
        return given
    asked = prompt_at(view, item)
    own = _answer(text, asked, today)
    if isinstance(own, Doubt):
        return doubt_name(read_value(asked, text, today), text, asked, item.key) or given
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
