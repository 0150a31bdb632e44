"""Says beside or below a map what stands with the function under the mark, with all of them, and what to ask next."""

from __future__ import annotations

from typing import NamedTuple

from rich.text import Text
from textual.widgets import Static

from assistant.ui.fold import clip, fold, one_line


class Told(NamedTuple):
    """A heading and the words under it."""

    head: str
    words: str


class MapFinding(Static):
    """Shows a few things told: each with its heading where there is room, else in a line or two."""

    DEFAULT_CSS = """
    MapFinding {
        height: 4;
        padding: 0 1;
        color: $foreground;
        & > .map-finding--head { color: $primary; text-style: bold; }
    }
    """
    COMPONENT_CLASSES = {"map-finding--head"}  # noqa: RUF012 - Textual's own form

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Says nothing yet."""
        super().__init__(markup=False, id=id)
        self._told: tuple[Told, ...] = ()

    @property
    def told(self) -> tuple[Told, ...]:
        """What is told."""
        return self._told

    def tell(self, *told: Told) -> None:
        """Tells these, the one that matters most first."""
        if told != self._told:
            self._told = told
            self._lay_out()

    def on_resize(self) -> None:
        """Folds the words for the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.content_size
        if not width or not height:
            return
        roomy = height > 2 * len(self._told)
        lines = self._roomy(width) if roomy else self._tight(width, height)
        self.update(Text("\n").join(lines[:height]), layout=False)

    def _roomy(self, width: int) -> list[Text]:
        head = self.get_component_rich_style("map-finding--head", partial=True)
        lines: list[Text] = []
        for each in self._told:
            lines += [Text(clip(each.head, width), style=head), *map(Text, fold(one_line(each.words), width)), Text("")]
        return lines

    def _tight(self, width: int, height: int) -> list[Text]:
        """A line each; the lines left over go round among the words that need them, the first words first."""
        folded = [fold(one_line(f"{each.head}: {each.words}"), width) for each in self._told]
        counts, left = [1] * len(folded), height - len(folded)
        while left > 0 and any(len(lines) > count for lines, count in zip(folded, counts, strict=True)):
            for place, lines in enumerate(folded):
                more = int(left > 0 and len(lines) > counts[place])
                counts[place], left = counts[place] + more, left - more
        head = self.get_component_rich_style("map-finding--head", partial=True)
        return [
            line
            for each, lines, count in zip(self._told, folded, counts, strict=True)
            for line in _cut(lines, count, width, len(one_line(each.head)) + 1, head)
        ]


def _cut(lines: list[str], count: int, width: int, head: int, style: object) -> list[Text]:
    """So many of the lines, the last of them with the sign that there is more; the heading stands out."""
    kept = [Text(line) for line in lines[:count]]
    if len(lines) > count:
        kept[-1] = Text(clip(f"{lines[count - 1]} {lines[count]}", width))
    kept[0].stylize(style, 0, head)  # type: ignore[arg-type]
    return kept
