"""Reads the stages and sections of a dialogue, and its topics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.flow.model import Section, Stage, Topic
from assistant.library.blocks import Block, read_block
from assistant.library.conditions import read_condition
from assistant.library.draft import Draft
from assistant.library.names import Named, Site
from assistant.library.outline import Outliner
from assistant.library.placeholders import fill
from assistant.library.questions import make_sign_off
from assistant.library.steps import read_steps

_STAGE = ("id", "title", "about", "source", "sign_off", "for_roles", "when", "sections", "steps")
_SECTION = ("id", "title", "say", "source", "when", "steps")
_TOPIC = ("id", "title", "asked_as", "say", "source")

OpenFile = Callable[[Block], Block | None]
"""Opens the file that a stage stands in."""


@dataclass(slots=True)
class SectionDraft:
    """A section whose steps have their names."""

    block: Block
    id: str
    begins: int
    steps: list[Named]


@dataclass(slots=True)
class StageDraft:
    """A stage whose steps have their names."""

    block: Block
    id: str
    begins: int
    sections: list[SectionDraft]
    sign_off: Named | None


def outline_stages(blocks: tuple[Block, ...], outliner: Outliner, open_file: OpenFile) -> list[StageDraft]:
    """The stages with all their names, in order."""
    drafts: list[StageDraft] = []
    seen: dict[str, Block] = {}
    for block in blocks:
        stage = open_file(block) if block.has("file") else block
        if stage:
            drafts.append(_outline_stage(stage, outliner, seen))
    return drafts


def _outline_stage(block: Block, outliner: Outliner, seen: dict[str, Block]) -> StageDraft:
    block.expect(_STAGE)
    begins = outliner.position()
    own = _own_id(block, seen, "stage")
    if block.has("steps") and block.has("sections"):
        block.complain(block.at("steps"), "a stage has sections or steps, not both", "put the steps in a section")
    if not block.has("steps") and not block.has("sections"):
        block.miss("sections", "write sections, or steps")
    if block.has("steps"):
        steps = outliner.outline(block.items("steps"))
        seen.setdefault(f"section {own}", block)
        sections = [SectionDraft(block, own, begins, steps)]
    else:
        sections = [_outline_section(inner, outliner, seen) for inner in block.blocks("sections", "a section")]
    sign_off = outliner.sign_off(own, block) if block.flag("sign_off") and own else None
    return StageDraft(block, own, begins, sections, sign_off)


def _outline_section(block: Block, outliner: Outliner, seen: dict[str, Block]) -> SectionDraft:
    block.expect(_SECTION)
    begins = outliner.position()
    return SectionDraft(block, _own_id(block, seen, "section"), begins, outliner.outline(block.items("steps", True)))


def _own_id(block: Block, seen: dict[str, Block], what: str) -> str:
    own = block.identifier("id")
    first = seen.setdefault(f"{what} {own}", block)
    if own and first is not block:
        message = f"'{own}' is already the id of the {what} in line {first.place.line}"
        block.findings.add("F005", block.at("id"), message, "choose another id")
    return own


def read_stages(drafts: list[StageDraft], draft: Draft) -> tuple[Stage, ...]:
    """The stages, word for word."""
    return tuple(_read_stage(stage, draft) for stage in drafts)


def _read_stage(stage: StageDraft, draft: Draft) -> Stage:
    block, site = stage.block, Site((), (), stage.begins)
    when = read_condition(block.fields.get("when"), site, draft.names)
    title = block.literal("title", needed=True)
    return Stage(
        id=stage.id,
        title=title,
        sections=tuple(_read_section(section, draft, whole=block.has("steps")) for section in stage.sections),
        about=block.literal("about"),
        source=block.sources(),
        for_roles=block.texts("for_roles"),
        sign_off=make_sign_off(stage.sign_off, title) if stage.sign_off else None,
        when=when,
        place=block.place,
    )


def _read_section(section: SectionDraft, draft: Draft, whole: bool) -> Section:
    block, site = section.block, Site((), (), section.begins)
    steps = read_steps(section.steps, draft)
    if whole:
        return Section(section.id, block.literal("title"), steps, place=block.place)
    return Section(
        id=section.id,
        title=block.literal("title", needed=True),
        steps=steps,
        say=fill(block.word("say"), site, draft.names),
        source=block.sources(),
        when=read_condition(block.fields.get("when"), site, draft.names),
        place=block.place,
    )


def read_topics(block: Block, draft: Draft) -> tuple[Topic, ...]:
    """The side questions that can be asked at any time."""
    topics: dict[str, Topic] = {}
    everything = Site((), (), until=1_000_000_000)
    for node in block.items("topics"):
        inner = read_block(node, draft.findings, "a topic")
        if inner is None:
            continue
        inner.expect(_TOPIC)
        own = inner.identifier("id")
        if own in topics:
            message = f"'{own}' is already the id of the topic in line {topics[own].place.line}"
            draft.findings.add("F005", inner.at("id"), message, "choose another id")
        if not inner.has("asked_as"):
            inner.miss("asked_as", "write the words that people would ask with")
        say = fill(inner.word("say", needed=True), everything, draft.names)
        title = inner.literal("title", needed=True)
        topics[own] = Topic(own, title, inner.texts("asked_as"), say, inner.sources(), inner.place)
    return tuple(topics.values())
