"""Reads a question, a column of a table, a table, a matrix and a field of its cells."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args

from assistant.flow.choices import Choice, Kind, KindName, Options
from assistant.flow.clauses import Condition
from assistant.flow.facts import REASONS, Reason
from assistant.flow.model import Check, Interval, Question, SuggestionName
from assistant.library.blocks import Block, read_one_of
from assistant.library.choices import read_options
from assistant.library.conditions import join_all, read_answer, read_condition
from assistant.library.draft import Draft, StepSurroundings
from assistant.library.kinds import adjust_kind, expect_keys, narrow_kind, read_kind
from assistant.library.names import Named, Site, site_after, site_before
from assistant.library.placeholders import fill
from assistant.library.yaml_nodes import Fields

_WORDS = (
    "id",
    "fact",
    "label",
    "ask",
    "kind",
    "why",
    "help",
    "plainer",
    "examples",
    "source",
    "short",
    "when",
    "check",
    "default",
    "if_missing",
    "recheck_when",
    "non_answers",
    "follow_ups",
    "suggest",
    "was",
    "retired",
    "tags",
    "note_to_trainer",
    "tests",
)
_COLUMN_WORDS = tuple(word for word in _WORDS if word != "fact")
_SIGN_OFF = Options(fixed=(Choice("yes", "Yes", ("done", "finished")), Choice("not_yet", "Not yet", ("no", "later"))))


def read_question(named: Named, draft: Draft, around: Condition | None = None) -> Question:
    """The question that a step asks.

    Args:
        named: The step, with its names.
        draft: The dialogue that is being read.
        around: The condition of the parts that it stands in.
    """
    block, before = named.block, site_before(named)
    inner = named.role in ("column", "field")
    expect_keys(block, named.kind, named.shared, _COLUMN_WORDS if inner else _WORDS)
    default, default_from = _read_default(block, before, draft)
    one, many = _read_row_words(named, draft)
    return replace(
        _read_words(named, draft),
        when=join_all(around, read_condition(block.fields.get("when"), before, draft.names)),
        checks=_read_checks(block, site_after(named), draft),
        non_answers=read_reasons(block, draft.non_answers),
        default=default,
        default_from=default_from,
        recheck_when=_read_recheck(block, before, draft),
        columns=tuple(read_question(column, draft) for column in named.inner),
        one=one,
        many=many,
        down=_read_side(named, "down", draft),
        across=_read_side(named, "across", draft),
        repeats=_read_repeats(block, before, draft),
        was=_read_was(block, draft),
    )


def _read_words(named: Named, draft: Draft) -> Question:
    """The question with its names, its kind and its texts."""
    block, before, names = named.block, site_before(named), draft.names
    return Question(
        id=named.id,
        fact=named.fact,
        column=named.column,
        kind=_read_kind(named, draft),
        ask=fill(block.word("ask", needed=True), before, names),
        label=block.literal("label") or _declared_label(named, draft),
        why=fill(block.word("why"), before, names),
        help=fill(block.word("help"), before, names),
        plainer=fill(block.word("plainer"), before, names),
        examples=tuple(fill(word, before, names) for word in block.word_list("examples")),
        source=block.sources(),
        short=block.flag("short"),
        if_missing=block.literal("if_missing"),
        follow_ups=block.flag("follow_ups") if block.has("follow_ups") else True,
        suggest=block.one_of("suggest", get_args(SuggestionName)),
        scope=named.scope,
        map=draft.book.plan.map(named.fact) if named.shared and not named.column else None,
        retired=block.flag("retired"),
        tags=block.texts("tags"),
        note_to_trainer=block.text("note_to_trainer"),
        tests=_read_tests(block),
        place=block.place,
        places=block.places(),
    )


def make_sign_off(named: Named, title: str) -> Question:
    """The question that ends a stage."""
    return Question(
        id=named.id,
        fact=named.fact,
        column="",
        kind=Kind("choice", _SIGN_OFF),
        ask="Is this stage finished?",
        label=f"{title}: finished",
        why="It marks the stage as done in your list. You can open it again at any time.",
        non_answers=("come_back",),
        sign_off=True,
        place=named.block.at("sign_off"),
    )


def _read_kind(named: Named, draft: Draft) -> Kind:
    """The record's kind for what it declares, with what the question may say for itself; else as written here."""
    plan, block = draft.book.plan, named.block
    if not named.kind:
        return Kind("text")
    around = StepSurroundings(draft, site_before(named))
    if named.shared and named.kind != "rows":
        table, fact = plan.table(named.fact), plan.fact(named.fact)
        declared = table.column(named.column) if table else fact
        kind = adjust_kind(declared.kind if declared else Kind(cast(KindName, named.kind)), block)
    else:
        kind = read_kind(named.kind, block, around)
    return narrow_kind(kind, block, around)


def _declared_label(named: Named, draft: Draft) -> str:
    if not named.shared:
        return ""
    plan = draft.book.plan
    table, fact = plan.table(named.fact), plan.fact(named.fact)
    if fact:
        return fact.label
    if known := plan.map(named.fact):
        return known.label
    column = table.column(named.column) if table and named.column else None
    return column.label if column else table.label if table else ""


def _read_row_words(named: Named, draft: Draft) -> tuple[str, str]:
    if named.kind != "rows":
        return "", ""
    table = draft.book.plan.table(named.fact) if named.shared else None
    one = named.block.literal("one") or (table.one if table else "row")
    return one, named.block.literal("many") or (table.many if table else f"{one}s")


def _read_side(named: Named, key: str, draft: Draft) -> Options:
    if named.kind != "matrix":
        return Options()
    node = named.block.fields.get(key)
    if node is None:
        named.block.miss(key)
        return Options()
    return read_options(node, key, StepSurroundings(draft, site_before(named)))


def _read_checks(block: Block, site: Site, draft: Draft) -> tuple[Check, ...]:
    checks = []
    for rule in block.blocks("check", "a check"):
        rule.expect(("must", "say", "level"))
        must = read_condition(rule.fields.get("must"), site, draft.names)
        if not rule.has("must"):
            rule.miss("must", "write the condition that must be met")
        say = fill(rule.word("say", needed=True), site, draft.names)
        level = rule.one_of("level", ("error", "warn"), "error")
        if must:
            checks.append(Check(must, say, "warn" if level == "warn" else "error", rule.place))
    return tuple(checks)


def read_reasons(block: Block, default: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The non-answers that are taken here."""
    if not block.has("non_answers"):
        return default
    words = block.word_list("non_answers")
    kept = (read_one_of(word, REASONS, "'non_answers'", block.findings) for word in words)
    return tuple(cast(Reason, reason) for reason in dict.fromkeys(kept) if reason)


def _read_default(block: Block, site: Site, draft: Draft) -> tuple[str, str]:
    node = block.fields.get("default")
    if not isinstance(node, Fields):
        return block.text("default"), ""
    word = read_answer(node, "'default'", draft.names)
    found = draft.names.resolve(word.text, word.place, site) if word else None
    return "", found.ref if found else ""


def _read_recheck(block: Block, site: Site, draft: Draft) -> tuple[str, ...]:
    found = (
        draft.names.resolve(word.text, word.place, site, any_time=True) for word in block.word_list("recheck_when")
    )
    return tuple(one.ref for one in found if one)


def _read_repeats(block: Block, site: Site, draft: Draft) -> Interval | str:
    node = block.fields.get("repeats")
    if not isinstance(node, Fields):
        return block.one_of("repeats", get_args(Interval))
    word = read_answer(node, "'repeats'", draft.names)
    found = draft.names.resolve(word.text, word.place, site) if word else None
    return found.ref if found else ""


def _read_was(block: Block, draft: Draft) -> tuple[str, ...]:
    for word in block.word_list("was"):
        if word.text in draft.names.by_id:
            message = f"'{word.text}' is the id of a question that is still here"
            block.findings.add("F005", word.place, message, "'was' holds ids that are no longer used")
    return block.ids("was")


def _read_tests(block: Block) -> tuple[str, ...]:
    for word in block.word_list("tests"):
        if "->" not in word.text:
            cure = 'write it as "the first one -> signposting"'
            block.complain(word.place, "a test is what is typed, an arrow and what it means", cure)
    return block.texts("tests")
