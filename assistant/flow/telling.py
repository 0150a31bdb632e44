"""Everything that can be told on the way: the words of a question, a topic, how far one is, the answers and notes."""

from __future__ import annotations

from assistant.flow.answering import NOTHING_OPEN
from assistant.flow.display import fill, label_of, shown
from assistant.flow.events import Digressed, Noted
from assistant.flow.moment import Script
from assistant.flow.order import progress
from assistant.flow.talk import Line, Speech

WORDS = ("help", "why", "example", "plainer", "source")
"""What can be asked for of the question that stands."""


def say_words(script: Script, name: str) -> None:
    """The words that a question brings: its help, why it is asked, an example, plainer words, its source."""
    prompt = script.before.prompt
    item = script.before.current
    words = {
        "help": prompt.help,
        "why": prompt.why,
        "plainer": prompt.plainer or prompt.help,
        "example": "For example: " + "; ".join(prompt.examples) if prompt.examples else "",
        "source": prompt.cited or "This question is this tool's own.",
    }[name]
    script.add(Digressed(name))
    if words:
        script.say("guide", words, item.question.source if item else ())
    elif item is None:
        script.say("tool", NOTHING_OPEN)
    else:
        script.say("tool", "There is nothing more to say about this one. Answer in your own words.")


def tell_topic(script: Script, topic_id: str) -> None:
    """What the guide says of a topic."""
    topic = next((topic for topic in script.index.dialogue.topics if topic.id == topic_id), None)
    if topic is None:
        script.say("tool", "That is not something I know about.")
        return
    script.add(Digressed(topic.id))
    script.say("guide", fill(script.before.view.answers, topic.say, {}), topic.source)
    if script.before.current:
        script.say("tool", f"Back to {label_of(script.before.view, script.before.current)}.")


def tell_where(script: Script) -> None:
    """How far the conversation is, and where."""
    done = progress(script.before.view)
    left = f", {done.put_off} to come back to" if done.put_off else ""
    place = f" You are at '{done.section}', in {done.stage}." if done.section else ""
    script.add(Digressed("where"))
    script.say("tool", f"{done.words} answered{done.here_words}{left}.{place}")


def tell_summary(script: Script) -> None:
    """Every answer so far."""
    view = script.before.view
    lines = tuple(
        Line(item.key, label_of(view, item), shown(view, item) or "Not answered yet")
        for item in view.items
        if item.status in ("answered", "recheck", "come_back") and not item.question.column
    )
    script.add(Digressed("summary"))
    script.says.append(Speech("summary", "Your answers so far" if lines else "Nothing is answered yet.", lines=lines))


def tell_notes(script: Script) -> None:
    """Every note, with the question that it stands beside."""
    view = script.before.view
    lines = tuple(
        Line(key, label_of(view, view.by_key[key]) if key in view.by_key else str(key), note)
        for key, notes in script.before.state.notes.items()
        for note in notes
    )
    script.add(Digressed("notes"))
    script.says.append(Speech("summary", "Your notes" if lines else "There are no notes yet.", lines=lines))


def take_note(script: Script, words: str) -> None:
    """Keeps a note beside the question that stands."""
    item = script.before.current
    if item is None:
        script.say("tool", "A note goes beside a question. Go to the question first, with 'change' and its name.")
        return
    if not words.strip():
        script.say("tool", "Type the note after the word 'note'.")
        return
    script.add(Noted(item.key, words.strip()))
    script.say("tool", f"Noted beside {label_of(script.before.view, item)}.")
