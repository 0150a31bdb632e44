"""Finds where a whole group of functions is spoken of ("everything under communication except families")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.catalogue.catalogue import Catalogue
from assistant.understand.cues import Cue
from assistant.understand.stems import LITTLE, Token, read_tokens
from assistant.understand.tasks import Task
from assistant.understand.words import word_set

_WHOLE = (
    r"(?:everything|every function|every one|anything|nothing|none|all(?: [a-z]+ of(?= the))?|the whole|whole|the lot"
    r"|every bit)"
)
_INSIDE = r"(?:in|under|within|from|to do with|about|on|around|of)"
_ENDS = word_set("is are gets falls sits by") | frozenset("-–—")
_WHAT = r"(?:functions?|tasks?|side|part|section|heading|group|area|work|jobs?|things|stuff|bits|ones)"


@dataclass(frozen=True, slots=True)
class Group:
    """A group that is named whole: where its words stand, and its functions as tasks."""

    start: int
    end: int
    tasks: tuple[Task, ...]


class GroupIndex:
    """The groups of functions by their names."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Takes the groups with their functions; a long name may stand without its last word."""
        self._groups: dict[str, tuple[str, ...]] = {}
        self._label_stems = {
            function.id: frozenset(token.stem for token in read_tokens(function.label) if token.low not in LITTLE)
            for function in catalogue.functions
        }
        for group in catalogue.groups:
            functions = tuple(function.id for function in catalogue.in_group(group.id))
            title = " ".join(token.low for token in read_tokens(group.title))
            for name in (title, title.rsplit(" ", 1)[0], group.id.replace("_", " ")):
                self._groups.setdefault(name, functions)
        names = "|".join(sorted((re.escape(name) for name in self._groups), key=len, reverse=True))
        self._named = re.compile(
            rf"(?<!\w){_WHOLE} (?:of )?(?P<inside>{_INSIDE} )?(?:the |our )?(?P<name>{names})(?: (?P<what>{_WHAT}))?"
            r"(?! (?:with|between|to|for))(?!\w)"
        )
        self._titles = frozenset(group.title.lower() for group in catalogue.groups)

    def find(self, tokens: Sequence[Token]) -> Group | None:
        """The group that words name whole, if they do."""
        line, starts = "", []
        for token in tokens:
            starts.append(len(line))
            line += token.low + " "
        match = self._named.search(line)
        if match is None or not (match["inside"] or match["what"] or match["name"] in self._titles):
            return None
        start = next(place for place, at in enumerate(starts) if at >= match.start())
        end = max(place for place, at in enumerate(starts) if at < match.end()) + 1
        words = " ".join(dict.fromkeys(token.raw for token in tokens[start:end]))
        places = frozenset(range(start + (tokens[start].low in ("nothing", "none")), end))
        return Group(start, end, tuple(Task((each,), words, places, start) for each in self._groups[match["name"]]))

    def without(
        self, group: Group | None, tokens: Sequence[Token], cues: Sequence[Cue], tasks: Sequence[Task]
    ) -> tuple[list[Task], list[Task]]:
        """The tasks of a clause with a group's, and apart from them those that "except" leaves out."""
        if group is None:
            return list(tasks), []
        left_out = next((cue.start for cue in cues if cue.kind == "except" and cue.start >= group.end), len(tokens))
        end = next((place for place in range(left_out, len(tokens)) if tokens[place].low in _ENDS), len(tokens))
        said = {function for task in tasks if left_out < task.at < end for function in task.functions}
        named = said or set(self._by_label(group, tokens[left_out:end]))
        kept = [task for task in group.tasks if task.functions[0] not in named]
        said_too = [task for task in tasks if not left_out < task.at < end]
        apart = [task for task in group.tasks if task.functions[0] in named]
        return sorted([*kept, *said_too], key=lambda task: task.at), apart

    def _by_label(self, group: Group, tokens: Sequence[Token]) -> Iterator[str]:
        """The functions of the group whose names share a word with those that are left out."""
        stems = {token.stem for token in tokens if token.low not in LITTLE}
        yield from (task.functions[0] for task in group.tasks if stems & self._label_stems[task.functions[0]])
