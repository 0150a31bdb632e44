"""Holds the conversations of transcripts, and looks at what is true in them."""

from __future__ import annotations

import re
import shutil
from datetime import date, datetime, time
from pathlib import Path

from assistant import paths
from assistant.flow.choices import Kind
from assistant.flow.display import shown
from assistant.flow.facts import REASONS, Key, Value
from assistant.flow.index import key_of
from assistant.flow.model import Question
from assistant.flow.sums import Sum
from assistant.flow.talk import Command, NoReply, RowEdit
from assistant.library.shelf import Shelf
from assistant.sitting.desk import Desk
from assistant.sitting.spoken import asked, question, spoken
from tests.talk_files import Case, Step, TalkFile
from tests.talking import Clock, Talk

HERE = Path(__file__).parent / "dialogues"
_STATUSES = {
    "open": "open", "answered": "answered", "put off": "come_back", "look again": "recheck", "later": "later",
    "dormant": "dormant", "not asked": "not asked",
}  # fmt: skip
_REF = re.compile(r"(?P<id>[a-z0-9_.]+)(?:\[(?P<rows>.*)\])?")


class TalkRun:
    """One case on its way: each beat gives the lines that were told, and is compared with what stands in the file."""

    def __init__(self, file: TalkFile, case: Case, home: Path, compiled: Path, resumed: bool) -> None:
        self.file, self.case, self.home = file, case, home
        self.clock = Clock()
        if "day" in file.head:
            self._turn_to(date.fromisoformat(file.head["day"]))
        desk = Desk(home / "home", self.clock)
        self.dialogue = file.head["dialogue"]
        if (HERE / "small" / f"{self.dialogue}.yaml").exists():
            desk.shelf = _small_shelf(home, self.dialogue, compiled)
        else:
            desk.shelf = Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"), compiled)
        resumed = resumed and file.head.get("way") != "straight"
        self.talk = Talk(desk, self.dialogue, resumed, file.head.get("route", "full"))

    def play(self, compare: bool = True) -> list[list[str]]:
        """Hold the conversation; the lines that were told, beat by beat, come back."""
        told: list[list[str]] = []
        try:
            for given, rest in self.case.beats():
                if given:
                    self._give(given)
                told.append(self._told())
                if compare:
                    self._compare(given, rest, told[-1])
        finally:
            self.talk.desk.close()
        return told

    # ---- what is given

    def _give(self, step: Step) -> None:
        if step.mark == "you:":
            self.talk.type(step.text)
            return
        verb, _, rest = step.text.partition(" ")
        match verb:
            case "leave":
                self.talk.reopen()
                self.talk.said = self.talk.sitting.opening
            case "change":  # then: change the questions to changed-2.yaml
                new = HERE / "small" / "changed" / rest.rpartition(" ")[2]
                shutil.copyfile(new, self.home / "dialogues" / f"{self.dialogue}.yaml")
                self.talk.reopen()
                self.talk.said = self.talk.sitting.opening
            case "wait":  # then: wait until 2027-01-21
                self._turn_to(date.fromisoformat(rest.rpartition(" ")[2]))
                self.talk.reopen()
            case "press":  # then: press goto start; press remove partners[Age UK]
                self._press(*rest.split(" ", 1))
            case _:
                raise AssertionError(f"{self._at(step)}: nothing happens that is called '{verb}'")

    def _press(self, name: str, target: str = "") -> None:
        if name in ("remove", "close", "open"):
            table, _, row = target.rstrip("]").partition("[")
            self.talk.press(RowEdit(table, name, self._row(table, row) if row else ""))  # type: ignore[arg-type]
            return
        if name in REASONS:
            self.talk.press(NoReply(name))
            return
        key = str(self._key(target)) if name in ("goto", "change", "explain") else target
        self.talk.press(Command(name, key))  # type: ignore[arg-type]

    def _turn_to(self, day: date) -> None:
        self.clock.at = datetime.combine(day, time(9), self.clock.at.tzinfo)

    # ---- what is told

    def _told(self) -> list[str]:
        lines = [question(self.talk.prompt)]
        if self.file.head.get("tells") == "everything":
            lines = [*spoken(self.talk.said), *lines]
        return [line.replace("\n", " / ").strip() for line in lines if line.strip()]

    def _compare(self, given: Step | None, rest: list[Step], told: list[str]) -> None:
        wanted = [step.text for step in rest if step.mark == "bot:"]
        where = self._at(rest[0] if rest else given)
        assert not wanted or wanted == told, f"{where}: in '{self.case.name}' the bot says:\n" + "\n".join(told)
        heard = "\n".join([*spoken(self.talk.said), *asked(self.talk.prompt)])
        for step in rest:
            if step.mark == "bot~":
                assert step.text in heard, f"{self._at(step)}: '{step.text}' is not in:\n{heard}"
            if step.mark == "bot!":
                assert step.text not in heard, f"{self._at(step)}: '{step.text}' is in:\n{heard}"
            if step.mark == "expect:":
                self._expect(step)

    def _at(self, step: Step | None) -> str:
        return f"{self.file.path.name}:{step.line if step else 1}"

    # ---- what is true

    def _expect(self, step: Step) -> None:
        for clause in _clauses(step.text):
            found = self._found(clause)
            assert found == clause, f"{self._at(step)}: in '{self.case.name}' it is not so that {clause}: {found}"

    def _found(self, clause: str) -> str:
        """The clause as it is true: the same words where it holds."""
        view, prompt = self.talk.sitting.view, self.talk.prompt
        if clause == "finished":
            return clause if prompt.waiting == "finished" else f"waits for {prompt.waiting}"
        verb, _, rest = clause.partition(" ")
        match verb:
            case "cycle":
                return f"cycle {view.state.cycle}"
            case "done":
                return f"done {prompt.progress.done} of {prompt.progress.total}"
            case "offers":
                return f"offers {', '.join(pick.label for pick in prompt.picks)}"
            case "keeps":
                return f"keeps {prompt.prefill_text or chr(0x2014)}"
            case "gives":
                return f"gives {prompt.default_text or chr(0x2014)}"
            case "missing":
                answer = view.answers.answer(rest, {})
                return clause if not isinstance(answer, Value | Sum) else f"{rest} is {view.answers.text(rest, {})}"
            case _:
                return self._found_of(clause)

    def _found_of(self, clause: str) -> str:
        """The clause about one question or value as it is true."""
        if " is " in clause:
            ref = clause.partition(" is ")[0]
            return f"{ref} is {self._words(ref)}"
        status = next((words for words in _STATUSES if clause.startswith(f"{words} ")), "")
        assert status, f"nothing can be expected in these words: {clause}"
        ref = clause[len(status) + 1 :]
        now = self._status(ref)
        return clause if now == _STATUSES[status] or (status, now) == ("not asked", "dormant") else f"{ref} is {now}"

    def _status(self, ref: str) -> str:
        key = self._key(ref)
        item = self.talk.sitting.view.by_key.get(key)
        if item:
            return item.status
        return "dormant" if key in self.talk.sitting.view.state.facts else "not asked"

    def _words(self, ref: str) -> str:
        view = self.talk.sitting.view
        if ref in view.index.questions or "[" in ref:
            item = view.by_key.get(self._key(ref))
            return shown(view, item) if item else "not asked"
        return view.answers.text(ref, {})

    # ---- names of questions and rows

    def _key(self, ref: str) -> Key:
        found = _REF.fullmatch(ref)
        assert found, f"this names no question: {ref}"
        question = self.talk.sitting.view.index.questions.get(found["id"])
        assert question, f"there is no question called {found['id']}"
        names = found["rows"].split(", ") if found["rows"] else []
        rows = {table: self._row(table, name) for table, name in zip(question.scope, names, strict=False)}
        key = key_of(question, rows)
        return (
            key._replace(rows=(*key.rows, self._line(question, names[-1]))) if question.kind.name == "matrix" else key
        )

    def _row(self, table: str, name: str) -> str:
        """A row by its name, or as r1 by its place among all that there ever were; a tick by its label."""
        view = self.talk.sitting.view
        ever = [row for owner, row in view.state.row_seqs if owner == table] or list(
            view.answers.labels(self._ticks(table))
        )
        if re.fullmatch(r"r\d+", name):
            return ever[int(name[1:]) - 1]
        named = [row for row in ever if name in (row, view.answers.row_title(table, row))]
        assert named, f"no row of {table} is called {name}: {[view.answers.row_title(table, row) for row in ever]}"
        return named[-1]

    def _ticks(self, question: str) -> Kind | None:
        found = self.talk.sitting.view.index.questions.get(question)
        return found.kind if found else None

    def _line(self, question: Question, name: str) -> str:
        picks = self.talk.sitting.view.answers.picks(question.down, {})
        return next(pick.id for pick in picks if name in (pick.id, pick.label))


def _clauses(text: str) -> list[str]:
    """The clauses of a line; one with "is" takes the rest of it, since an answer may hold anything."""
    clauses: list[str] = []
    while text:
        clause, _, rest = text.partition("; ")
        if " is " in clause or clause.startswith(("offers ", "keeps ", "gives ")):
            return [*clauses, text]
        clauses.append(clause)
        text = rest
    return clauses


def _small_shelf(home: Path, dialogue: str, compiled: Path) -> Shelf:
    """A shelf with one small dialogue, whose text can be changed."""
    dialogues = home / "dialogues"
    dialogues.mkdir(parents=True)
    text = (HERE / "small" / f"{dialogue}.yaml").read_text(encoding="utf-8")
    (dialogues / f"{dialogue}.yaml").write_text(text, encoding="utf-8")
    knowledge = "with-functions" if "functions" in text else "knowledge"  # they take half a second to read
    return Shelf(compiled.parent / knowledge, dialogues, compiled)
