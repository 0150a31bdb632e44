"""Lays out the steps of a dialogue in order and gives each its full id, its fact and the rows that it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from assistant.flow.place import Place
from assistant.library.blocks import Block, read_block
from assistant.library.findings import Findings
from assistant.library.kinds import KIND_KEYS
from assistant.library.names import Found, Frame, Named, Names, Role, Site
from assistant.library.yaml_nodes import Node, Word

_ROLES: tuple[tuple[str, Role], ...] = (
    ("next_cycle", "next_cycle"),
    ("copy_to", "copy"),
    ("for_each", "loop"),
    ("use", "part"),
    ("calc", "calc"),
    ("ask", "question"),
    ("say", "say"),
    ("kind", "question"),
    ("fact", "question"),
)
_CALLED: dict[Role, str] = {
    "next_cycle": "a new cycle",
    "copy": "a row copied",
    "loop": "a for_each",
    "part": "a part in use",
    "calc": "a sum",
    "question": "a question",
    "say": "a step that says something",
}
"""What messages call a step."""
_MOST_STEPS = 5_000
_MOST_FRAMES = 12
_TICKED = ("choices", "functions")


class Outliner:
    """Walks the steps once, in order, before any of their words are read."""

    def __init__(self, dialogue: str, names: Names, parts: dict[str, tuple[Node, ...]], findings: Findings) -> None:
        """Takes the dialogue's id, where names are gathered, and the parts that `use` can name."""
        self.names = names
        self._dialogue = dialogue
        self._parts = parts
        self._findings = findings
        self._count = count(1)
        self._full = False

    def position(self) -> int:
        """The next free position."""
        return next(self._count)

    def outline(
        self, nodes: Iterable[Node], prefix: str = "", frames: tuple[Frame, ...] = (), scope: tuple[str, ...] = ()
    ) -> list[Named]:
        """The steps of a list, with what is inside them."""
        steps = []
        for node in nodes:
            block = read_block(node, self._findings, "a step")
            step = self._step(block, prefix, frames, scope) if block else None
            if step:
                steps.append(step)
        return steps

    def sign_off(self, stage: str, block: Block) -> Named:
        """The question that ends a stage."""
        named = Named("question", block, f"sign_off.{stage}", (), (), self.position(), kind="choice")
        named.fact, named.last = f"{self._dialogue}.{named.id}", named.position
        self.names.add(named)
        return named

    def _step(self, block: Block, prefix: str, frames: tuple[Frame, ...], scope: tuple[str, ...]) -> Named | None:
        role = next((role for key, role in _ROLES if block.has(key)), None)
        if role is None:
            cure = "write one of: ask, say, calc, for_each, use, next_cycle, copy_to"
            self._findings.add("F017", block.place, "this step does nothing", cure)
            return None
        block.what = _CALLED[role]
        position = self.position()
        if position > _MOST_STEPS or len(frames) > _MOST_FRAMES:
            self._note_full(block.place)
            return None
        own = block.identifier("id") if role != "say" or block.has("id") else f"say_{position}"
        named = Named(role, block, prefix + own if own else "", frames, scope, position, last=position)
        self._look_inside(named)
        if own:
            self.names.add(named)
        named.last = next(self._count) - 1
        return named

    def _note_full(self, place: Place) -> None:
        if not self._full:
            message = f"the steps lie more than {_MOST_FRAMES} deep, or there are more than {_MOST_STEPS:,}"
            self._findings.add("Y007", place, message, "use fewer parts within parts")
        self._full = True

    def _look_inside(self, named: Named) -> None:
        match named.role:
            case "question":
                self._judge_question(named)
            case "loop":
                self._judge_loop(named)
            case "part":
                self._judge_part(named)
            case "next_cycle" if named.scope:
                cure = "put it after the for_each"
                self._findings.add("F019", named.block.place, "a cycle cannot begin inside a for_each", cure)

    # ---- questions

    def _judge_question(self, named: Named) -> None:
        named.fact = f"{self._dialogue}.{named.id}"
        self._find_fact(named)
        if not named.kind:
            named.kind = self._kind(named.block, needed=not named.block.has("fact"))
        if named.kind == "rows":
            self._outline_rows(named)
        elif named.kind == "matrix":
            frame = Frame(named.id, named.fact, frozenset({"down", "across"}))
            self._outline_columns(named, "cell", "field", frame)

    def _kind(self, block: Block, needed: bool = False) -> str:
        word = block.word("kind", needed)
        if word is None or word.text in KIND_KEYS:
            return word.text if word else ""
        self._findings.add(
            "F004", word.place, f"'{word.text}' is not a kind of question", self._findings.suggest(word.text, KIND_KEYS)
        )
        return ""

    def _find_fact(self, named: Named) -> None:
        """A question may write a fact or table of the record, or a column of the row that it stands in."""
        word = named.block.word("fact")
        if word is None:
            return
        plan = self.names.plan
        fact, table = plan.fact(word.text), plan.table(word.text)
        kind: str = fact.kind.name if fact else "rows" if table else ""
        if kind and named.scope:
            message = f"'{word.text}' is one fact for the whole of it, and cannot be asked for each row"
            self._findings.add(
                "F019", word.place, message, "ask it outside the for_each, or name a column of the table"
            )
        elif kind:
            named.fact = word.text
        else:
            kind = self._find_map(named, word) if plan.map(word.text) else self._find_column(named, word)
        named.shared = bool(kind)
        self._settle_kind(named, kind)

    def _find_map(self, named: Named, word: Word) -> str:
        """A question asks for one row of a map, as a tick list of functions."""
        known = self.names.plan.map(word.text)
        if known is None or (named.scope != (known.down,) and any(frame.broken for frame in named.frames)):
            return ""
        if named.scope != (known.down,):
            cure = f"put this question in 'for_each: {known.down}'"
            self._findings.add("R003", word.place, f"'{word.text}' has a line for each row of '{known.down}'", cure)
            return ""
        named.fact = word.text
        return "functions"

    def _find_column(self, named: Named, word: Word) -> str:
        table_id, _, column_id = word.text.partition(".")
        table = self.names.plan.table(table_id)
        column = table.column(column_id) if table else None
        if column is None:
            self._note_fact(word)
            return ""
        if not named.scope or named.scope[-1] != table_id:
            if not any(frame.broken for frame in named.frames):
                cure = f"put this question in 'for_each: {table_id}'"
                self._findings.add("R003", word.place, f"'{word.text}' belongs to a row of '{table_id}'", cure)
            return ""
        named.fact, named.column = table_id, column_id
        return column.kind.name

    def _note_fact(self, word: Word) -> None:
        plan = self.names.plan
        names = [*(fact.id for fact in plan.facts), *(table.id for table in plan.tables)]
        names += [f"{table.id}.{column.id}" for table in plan.tables for column in table.columns]
        names += [each.id for each in plan.maps]
        cure = self._findings.suggest(word.text, names, "declare it in the record, or leave 'fact' out")
        self._findings.add("F011", word.place, f"the record has no '{word.text}'", cure)

    def _settle_kind(self, named: Named, kind: str) -> None:
        """The record decides the kind of what it declares."""
        stated = self._kind(named.block)
        if kind and stated and stated != kind:
            message = f"the record says that this is of the kind '{kind}', not '{stated}'"
            self._findings.add("F012", named.block.at("kind"), message, "leave 'kind' out, or change the record")
        named.kind = kind or stated

    # ---- tables and matrices

    def _outline_rows(self, named: Named) -> None:
        if named.scope:
            message = "a table cannot stand inside a for_each"
            self._findings.add("F019", named.block.place, message, "ask for it outside, or use columns")
        prefix = named.fact if named.shared else named.id
        self._outline_columns(named, "row", "column", Frame(prefix, named.fact, frozenset({"row"})))

    def _outline_columns(self, named: Named, key: str, role: Role, frame: Frame) -> None:
        for node in named.block.items(key, needed=True):
            block = read_block(node, self._findings, f"a question in '{key}'")
            own = block.identifier("id") if block else ""
            if block is None or not own:
                continue
            scope = (*named.scope, named.fact)
            column = Named(role, block, f"{frame.prefix}.{own}", (frame, *named.frames), scope, self.position())
            column.fact, column.column, column.last = named.fact, own, column.position
            self._settle_column(column, named)
            if column.kind in ("rows", "matrix"):
                message = f"'{column.kind}' cannot stand inside '{key}'"
                self._findings.add("F019", block.at("kind"), message, "make it a question of its own")
            self.names.add(column)
            named.inner.append(column)

    def _settle_column(self, column: Named, table: Named) -> None:
        known = self.names.plan.table(table.fact) if table.shared and table.kind == "rows" else None
        if known is None:
            column.kind = self._kind(column.block, needed=True)
            return
        declared = known.column(column.column)
        if declared is None:
            cure = self._findings.suggest(column.column, [one.id for one in known.columns], "add it to the record")
            message = f"the record's table '{table.fact}' has no column '{column.column}'"
            self._findings.add("F011", column.block.at("id"), message, cure)
            return
        column.shared = True
        self._settle_kind(column, declared.kind.name)

    # ---- loops and parts

    def _judge_loop(self, named: Named) -> None:
        word = named.block.word("for_each")
        found = self.names.find(word.text, Site(named.frames, named.scope, named.position)) if word else None
        over = _rows_of(found)
        if over and over in named.scope:
            cure = "take one of the two away"
            self._findings.add("F019", named.block.at("for_each"), f"this already stands in a row of '{over}'", cure)
        specials = {"row", "detail"} if found and found.kind in _TICKED else {"row"}
        frame = Frame(named.id, over or "?", frozenset(specials), broken=not over)
        scope = (*named.scope, over or "?")
        steps = named.block.items("steps", needed=True)
        named.inner = self.outline(steps, f"{named.id}.", (frame, *named.frames), scope)

    def _judge_part(self, named: Named) -> None:
        word = named.block.word("use")
        if word is None:
            return
        if word.text not in self._parts:
            cure = self._findings.suggest(word.text, self._parts, "write it under 'parts'")
            self._findings.add("F007", word.place, f"there is no part '{word.text}'", cure)
            return
        if any(frame.part == word.text for frame in named.frames):
            self._findings.add("R005", word.place, f"the part '{word.text}' uses itself", "take one of the uses out")
            return
        frames = (Frame(named.id, part=word.text), *named.frames)
        named.inner = self.outline(self._parts[word.text], f"{named.id}.", frames, named.scope)


def _rows_of(found: Found | None) -> str:
    """What a for_each goes over: a table by its fact, a tick list by its id."""
    if found is None:
        return ""
    return found.table or (found.ref if found.kind in _TICKED else "")
