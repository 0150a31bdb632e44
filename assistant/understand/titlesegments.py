"""Brings a title into segments of plain words, with near spellings mended and words written apart put together."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understand.titleindex import TitleIndex
from assistant.understand.titleparts import set_aside
from assistant.understand.titlesay import Trace
from assistant.understand.titlespelling import TitleSpelling
from assistant.understand.titlewords import Segment, Word, split_title

_BESIDE = ("slash", "and", "comma")


class TitleSegments:
    """Divides titles by what is known of their words."""

    def __init__(self, index: TitleIndex, spelling: TitleSpelling) -> None:
        """Takes the names and the vocabulary."""
        self._index = index
        self._spelling = spelling

    def read(self, title: str, trace: Trace) -> list[Segment]:
        """The segments of a title; the trace notes each word that was mended."""
        segments: list[Segment] = []
        for segment in split_title(title):
            words = self._index.join([plain for word in segment.words for plain in self._spelt(word, trace)])
            segments.extend(self._parted(Segment(tuple(words), segment.join, segment.inside)))
        return self._merged(segments)

    def plain(self, segments: Sequence[Segment]) -> str:
        """The words that tell the role, in their plain form: what is set aside makes no difference."""
        kept, _ = set_aside([word for segment in segments for word in segment.words], self._index)
        return " ".join(word.plain for word in kept)

    def _spelt(self, word: Word, trace: Trace) -> list[Word]:
        meant = self._spelling.correct(word.plain)
        if meant != (word.plain,):
            trace.spelt.append((word.raw, " ".join(meant)))
        return [Word(plain, word.raw) for each in meant for plain in self._index.expand(each)]

    def _parted(self, segment: Segment) -> list[Segment]:
        """A segment divided at an "and" after a noun that names a job, where another one follows."""
        plain = [word.plain for word in segment.words]
        for place in range(1, len(plain)):
            if plain[place] in ("and", "or") and plain[place - 1] in self._index.jobs and self._two(plain, place):
                first = Segment(segment.words[:place], segment.join, segment.inside)
                rest = Segment(segment.words[place + 1 :], "and", segment.inside)
                return [first, *self._parted(rest)]
        return [segment]

    def _two(self, plain: list[str], place: int) -> bool:
        """Whether an "and" stands between two jobs, and not inside the name of one."""
        after = range(place + 1, len(plain))
        found = [self._index.find(plain, last) for last in after]
        return any(each or plain[last] in self._index.jobs for last, each in zip(after, found, strict=True)) and all(
            each is None or each.start > place for each in found
        )

    def _merged(self, segments: list[Segment]) -> list[Segment]:
        """Segments divided by a comma or a slash before any job is named, put together: "care/support worker"."""
        merged: list[Segment] = []
        for segment in segments:
            before = merged[-1] if merged else None
            if before and segment.join in _BESIDE and before.inside == segment.inside and not self._names_job(before):
                merged[-1] = Segment((*before.words, *segment.words), before.join, before.inside)
            else:
                merged.append(segment)
        return merged

    def _names_job(self, segment: Segment) -> bool:
        plain = [word.plain for word in segment.words]
        return any(
            word in self._index.jobs or (word in self._index.ends and self._index.find(plain, place))
            for place, word in enumerate(plain)
        )
