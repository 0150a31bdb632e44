"""The same conversation from a file of answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.errors import RefusedError, UseError
from assistant.flow.index import Index
from assistant.flow.talk import Prompt
from assistant.library.answers import read_answers
from assistant.library.yaml_nodes import Fields
from assistant.sitting.answer_file import refuse_unknown
from assistant.sitting.lines import Heard
from assistant.sitting.player import Player
from assistant.sitting.sitting import Sitting
from assistant.sitting.spoken import question, spoken, visible


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of the transcript, its answer, and what was said to it."""

    prompt: Prompt
    answer: str
    heard: Heard

    @property
    def is_taken(self) -> bool:
        """Whether the answer was taken as it stands."""
        return not self.heard.stopped and all(speech.voice != "refusal" for speech in self.heard.says)

    def lines(self) -> list[str]:
        """The turn as lines of a transcript."""
        return [f"? {question(self.prompt)}", f"> {visible(self.answer)}", *spoken(self.heard.says)]

    def as_json(self) -> dict[str, object]:
        """The turn as a JSON object."""
        return {
            "id": self.prompt.id,
            "key": str(self.prompt.key),
            "asked": self.prompt.text,
            "answer": self.answer,
            "understood": self.heard.echo,
            "said": [speech.text for speech in self.heard.says],
        }


def read_file(index: Index, file: Path) -> Fields:
    """A file of answers; UseError where it cannot be read, or names what the dialogue does not know."""
    answers = read_answers(file)
    refuse_unknown(index, answers)
    return answers


def play_answers(sitting: Sitting, answers: Fields, today: date) -> tuple[list[Turn], tuple[str, ...]]:
    """Play the answers of a file.

    Returns:
        The turns in order, and a line for each answer of the file whose question was never asked.

    Raises:
        UseError: Something in the file is no answer in its place.
        RefusedError: An answer was refused; the line is named, and what went before it is kept.
    """
    turns: list[Turn] = []
    player = Player(sitting, answers, today, lambda prompt, answer, heard: turns.append(Turn(prompt, answer, heard)))
    try:
        return turns, player.play()
    except (RefusedError, UseError) as problem:
        raise type(problem)(f"{str(problem).removesuffix('.')}; {_what_is_kept(sitting, turns)}") from None


def _what_is_kept(sitting: Sitting, turns: list[Turn]) -> str:
    """How many answers of a file stand after one that was refused, and where."""
    taken = sum(turn.is_taken for turn in turns)
    what = sitting.index.dialogue.subject
    where = f"--{what} '{sitting.subject_name}'"
    if not taken:
        return f"no answer was kept; mend the line and play the file again with {where}"
    many = "1 answer before it is" if taken == 1 else f"{taken} answers before it are"
    return f"{many} kept; mend the line and play the file again with {where}"
