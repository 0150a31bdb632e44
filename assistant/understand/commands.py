"""What words typed at a prompt mean: an answer, a command, or a doubt that is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.commandwords import is_command_word
from assistant.understand.confirming import read_confirmation
from assistant.understand.despite import asks_outright, read_best_guess
from assistant.understand.families import same_family
from assistant.understand.guessing import Guess, guess_command
from assistant.understand.meaning import Meaning, Meant
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.slash import read_slash
from assistant.understand.values import read_value
from assistant.understand.words import phrase_set, simple, tidy, word_set, words

LONGEST_OPEN = 300
"""A longer text, or one of several lines, is an answer to an open question at once."""
_OPEN = frozenset({"text", "role", "organisation", "rows", "matrix"})
_YES_OR_NO = frozenset({"confirm", "warn", "recheck"})
_IN_FIGURES = frozenset({"number", "money", "scale"})
_PICKING = frozenset({"choice", "choices", "functions"})
_LONG_MENU = 8
"""From so many options on, a word or two of a long one may well be a command."""
_NO_CLASH = word_set("yes no not the and for you know don t of to a it is in i")
_DONE = phrase_set(
    """
    done|all done|i am done|im done|we are done|thats all|that is all|thats it|that is it|thats the lot
    |that is the lot|no more|no others|no other|nothing else|nothing more|nothing to add|no thats it|no thats all
    |no that is all|thats them|that is them|finished|end|end of list|thats all of them|that is all of them
    |that will do|thatll do|no more thanks|no|nope|nah|that is everything|thats everything|none left|enough
    |close the list|close|complete|list complete|no new ones
    """
)
_ENOUGH = phrase_set(
    """
    thats all|that is all|thats it|that is it|thats the lot|that is the lot|no more|no others|no other|nothing else
    |nothing more|nothing to add|no thats it|no thats all|no that is all|thats them|that is them|thats all of them
    |that is all of them|that will do|thatll do|no more thanks|that is everything|thats everything|none left|done
    |all done
    """
)
"""What says that a list is complete, and so would be no wish to leave."""
LONGEST_SAID = 60
_WANTED: dict[Meant, str] = {
    "back": "go back", "skip": "leave it for later", "dont_know": "say that you don't know yet",
    "not_applicable": "say that it is not for you", "why": "know why I ask", "example": "see an example",
    "help": "get help", "progress": "see how far you are", "pause": "stop for now", "undo": "undo the last answer",
    "change": "change an answer", "lookup": "look something up", "summary": "see your answers", "quit": "leave",
}  # fmt: skip


def understand(text: str, prompt: Prompt, today: date) -> Meaning:
    """What the words mean at this prompt.

    Args:
        text: The words as typed.
        prompt: The question that stands.
        today: For dates that depend on it.
    """
    typed = text.strip()
    slash = read_slash(typed) if typed.startswith("/") else None
    if slash:
        return slash
    if prompt.waiting in _YES_OR_NO:
        return _at_confirmation(typed, prompt, today)
    if prompt.kind == "rows" and len(typed) < 60 and simple(typed) in _DONE:
        return Meaning("answer", "close")
    if prompt.kind in _OPEN or (prompt.kind == "choices" and prompt.add):
        return _at_open(typed, prompt, today)
    return _at_closed(typed, prompt, today)


def _at_confirmation(typed: str, prompt: Prompt, today: date) -> Meaning:
    """At a question for a yes."""
    said = read_confirmation(typed)
    if said or len(typed) > LONGEST_OPEN:
        return Meaning("answer", said, reading=None if said else read_value(prompt, typed, today))
    guess = guess_command(typed, prompt, today)
    if guess and guess.meaning.meant == "skip":
        return Meaning("answer", "later")
    if guess and guess.meaning.meant == "undo" and not guess.meaning.detail:
        return Meaning("answer", "no")
    return guess.meaning if guess else Meaning("answer", reading=read_value(prompt, typed, today))


# ---- where anything may be typed


def _at_open(typed: str, prompt: Prompt, today: date) -> Meaning:
    """At an open question: a command only where it is sure, a question where there is a doubt."""
    if len(typed) > LONGEST_OPEN or len([line for line in typed.splitlines() if line.strip()]) > 1:
        return _answer(typed, prompt, today)
    reading = read_value(prompt, typed, today)
    if isinstance(reading, Read) and not reading.inferred and _is_on_the_list(reading, prompt):
        return Meaning("answer", reading=reading)
    guess = guess_command(typed, prompt, today, open_kind=True)
    if guess and guess.sure:
        return guess.meaning
    if guess and guess.doubtful:
        return _doubt(typed, guess, reading)
    return Meaning("answer", reading=reading)


def _is_on_the_list(reading: Read, prompt: Prompt) -> bool:
    """Whether something of a shared list is meant, and not a new name."""
    if prompt.kind == "choices":
        return isinstance(reading.value, dict) and any(name[:1] != "+" for name in reading.value)
    return prompt.kind in ("role", "organisation") and str(reading.value)[:1] != "+"


def _answer(typed: str, prompt: Prompt, today: date) -> Meaning:
    """The words as an answer."""
    return Meaning("answer", reading=read_value(prompt, typed, today))


def _doubt(typed: str, guess: Guess, reading: Reading) -> Meaning:
    """The question whether words are an answer or a command."""
    short = tidy(typed) if len(typed) <= 60 else tidy(typed[:57]) + "..."
    wanted = _WANTED[guess.meaning.meant]
    say = f"Is “{short}” your answer, or did you want to {wanted}?"
    return replace(guess.meaning, meant="ask", could_be=("answer", guess.meaning.meant), reading=reading, say=say)


# ---- where only some answers fit


def _at_closed(typed: str, prompt: Prompt, today: date) -> Meaning:
    """At a question with its own forms of answer: what reads as one comes first."""
    if prompt.kind in _PICKING and is_command_word(typed, prompt):
        bare = guess_command(typed, prompt, today)
        return bare.meaning if bare else Meaning("help")
    reading = read_value(prompt, typed, today)
    exact = isinstance(reading, Read) and not reading.inferred
    if len(typed) <= LONGEST_OPEN and asks_outright(typed) and not (exact and prompt.kind in _PICKING):
        asked = guess_command(typed, prompt, today, unread=True)
        return asked.meaning if asked else Meaning("help")
    settled = _settled_at_once(typed, prompt, reading, today)
    if settled:
        return settled
    best = read_best_guess(typed, prompt, today)
    if best:
        return Meaning("answer", reading=best)
    if exact and (prompt.kind not in _IN_FIGURES or len(typed.split()) < 3):
        return Meaning("answer", reading=reading)
    guess = (
        guess_command(typed, prompt, today, unread=isinstance(reading, Refused)) if len(typed) <= LONGEST_OPEN else None
    )
    if guess is None or (exact and not (guess.sure and guess.size > 2)):
        return Meaning("answer", reading=reading)
    option = same_family(guess.meaning.meant, prompt)
    if option:
        return Meaning("answer", reading=Read(option.id, option.label))
    return _settle(typed, prompt, reading, guess)


def _settled_at_once(typed: str, prompt: Prompt, reading: Reading, today: date) -> Meaning | None:
    """At a list: "that's all" ends no conversation, and "not for us" is no "Not yet"."""
    if prompt.kind not in _PICKING or prompt.waiting != "answer" or len(typed) > LONGEST_SAID:
        return None
    if simple(typed) in _ENOUGH:
        return Meaning("answer", reading=reading)
    guess = guess_command(typed, prompt, today)
    if guess is None or not guess.sure or guess.mended:
        return None
    if guess.meaning.meant != "not_applicable":
        return guess.meaning if _is_far_from_all(typed, prompt) else None
    own = any(simple(typed) == simple(name) for pick in prompt.picks for name in (pick.label, *pick.aliases))
    return None if own or same_family("not_applicable", prompt) else guess.meaning


def _is_far_from_all(typed: str, prompt: Prompt) -> bool:
    """Whether in a long menu the words are only a small part of any option: "help" is no "Help people plan ahead"."""
    said = set(simple(typed).split())
    if len(prompt.picks) < _LONG_MENU or len(said) > 2:
        return False
    names = (set(simple(name).split()) for pick in prompt.picks for name in (pick.label, *pick.aliases))
    return all(len(said & name) * 3 <= len(name) for name in names if said & name)


def _settle(typed: str, prompt: Prompt, reading: Reading, guess: Guess) -> Meaning:
    """Between a guessed value and a command."""
    clash = prompt.kind in _PICKING and _has_words_of_an_option(typed, prompt)
    if isinstance(reading, Refused):
        return guess.meaning
    if guess.mended and prompt.kind in _PICKING:  # an option spelt nearly so comes before a command spelt nearly so
        return Meaning("answer", reading=reading)
    if isinstance(reading, Unsure):
        return _doubt(typed, guess, reading) if clash else guess.meaning
    if clash:
        led = guess.meaning.meant in ("pause", "quit", "help") and _leads_with_an_option(typed, prompt)
        return _doubt(typed, guess, reading) if guess.sure and not led else Meaning("answer", reading=reading)
    to_a_value = guess.meaning.meant == "change" and guess.meaning.new  # "change the start to 1 May", at a date
    return guess.meaning if guess.sure or to_a_value else Meaning("answer", reading=reading)


def _leads_with_an_option(typed: str, prompt: Prompt) -> bool:
    """Whether the words begin with the whole of an option: "stop it altogether", where "Stop" is on offer."""
    return any(simple(typed).startswith(simple(pick.label) + " ") for pick in prompt.picks if pick.label)


def _has_words_of_an_option(typed: str, prompt: Prompt) -> bool:
    """Whether a word of some option was typed."""
    said = set(words(typed)) | set(simple(typed).split())
    return any(said & (set(simple(pick.label).split()) - _NO_CLASH) for pick in prompt.picks)
