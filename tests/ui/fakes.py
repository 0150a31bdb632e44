"""A desk in memory with plans and documents, and one sitting."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import RefusedError, StoreError, TakenError
from assistant.sitting.lines import ConversationLine, DialogueLine, DocumentLine, DueLine, Found, SubjectLine
from tests.ui.fake_sitting import NOW, FakeSitting


class FakeDesk:
    """Plans and conversations in memory."""

    def __init__(self, *, started: bool = False, past: int = 0) -> None:
        self.sitting = FakeSitting(past=past)
        self.settings: dict[str, str] = {}
        self.written: list[tuple[str, str, str, Path]] = []
        self.changed_files: set[str] = set()
        self.clashes: list[tuple[str, str]] = []
        self.own: list[SubjectLine] = []
        self.opened: list[tuple[str, str, str]] = []
        self.fail: StoreError | None = None
        self.closed = False
        if started:
            self.own.append(SubjectLine("p1", "Northfield", "plan", 1, 9, NOW))

    def leave(self) -> None:
        self.closed = True

    def folder(self) -> Path:
        return Path("home/joined-up")

    def dialogues(self) -> tuple[DialogueLine, ...]:
        return (DialogueLine("commissioning", "Plan coordinated care", "Analyse, Plan, Do, Review.", "plan"),)

    def first_dialogue(self, kind: str) -> str:
        return "commissioning"

    def due(self) -> tuple[DueLine, ...]:
        return ()

    def people(self) -> tuple[SubjectLine, ...]:
        return ()

    def subjects(self, kind: str) -> tuple[SubjectLine, ...]:
        return self.plans() if kind == "plan" else ()

    def namesakes(self, name: str) -> tuple[SubjectLine, ...]:
        """Nobody has the name yet."""
        return ()

    def new_subject(self, kind: str, name: str, another: bool = False) -> SubjectLine:
        return self.new_plan(name)

    def plans(self) -> tuple[SubjectLine, ...]:
        return tuple(self.own)

    def conversations(self) -> tuple[ConversationLine, ...]:
        return tuple(
            ConversationLine("c1", "commissioning", "Plan coordinated care", p.id, p.name, 9, 63, "Collect data", NOW)
            for p in self.own
            if p.answered
        )

    def last(self) -> ConversationLine | None:
        if self.fail is not None:
            raise self.fail
        return next(iter(self.conversations()), None)

    def new_plan(self, name: str) -> SubjectLine:
        if any(line.name == name for line in self.own):
            raise RefusedError(f"There is a plan called '{name}' already. Choose another name.")
        line = SubjectLine(f"p{len(self.own) + 1}", name, "plan", 1, 0, NOW)
        self.own.append(line)
        self.sitting.subject_name = name
        return line

    def open_example(self) -> SubjectLine:
        line = SubjectLine("ex", "Example: Larkdale", "plan", 1, 60, NOW, example=True)
        self.sitting.subject_name = line.name
        return line

    def open(self, dialogue: str, subject: str, route: str = "full") -> FakeSitting:
        self.opened.append((dialogue, subject, route))
        return self.sitting

    def look_up(self, words: str, limit: int = 12) -> tuple[Found, ...]:
        known = [
            Found("function", "f2", "Plan transport", "Help people get to where they need to be."),
            Found("role", "driver", "Transport co-ordinator", "Books and plans journeys."),
        ]
        return tuple(each for each in known if words.strip().casefold() in each.title.casefold())[:limit]

    def documents(self) -> tuple[DocumentLine, ...]:
        return (
            DocumentLine("strategy", "Strategy", "What you want and why.", ("docx", "odt", "html", "md")),
            DocumentLine("risks", "Risk register", "What could go wrong.", ("xlsx", "csv")),
        )

    def write_document(
        self, subject: str, name: str, form: str, out: Path, like: Path | None = None, clash: str = "refuse"
    ) -> Path:
        file, free = out / f"{name}.{form}", out / f"{name} 2.{form}"
        if name in self.changed_files and clash == "refuse":
            raise TakenError("It was changed.", file, free)
        self.written.append((subject, name, form, out))
        if name in self.changed_files:
            self.clashes.append((name, clash))
            return free if clash == "beside" else file
        return file

    def setting(self, name: str, value: str | None = None) -> str:
        if value is not None:
            self.settings[name] = value
        return self.settings.get(name, "")
