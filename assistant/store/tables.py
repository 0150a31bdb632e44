"""The tables of the store and the triggers that guard its log, as SQL."""

from __future__ import annotations

TABLES = (
    """CREATE TABLE subject (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('plan', 'person', 'workshop')),
        name TEXT NOT NULL,
        created TEXT NOT NULL,
        example INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE dialogue_text (
        hash TEXT PRIMARY KEY,
        dialogue TEXT NOT NULL,
        version TEXT NOT NULL,
        text TEXT NOT NULL,
        kept_at TEXT NOT NULL
    )""",
    """CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        subject TEXT NOT NULL REFERENCES subject(id),
        dialogue TEXT NOT NULL,
        hash TEXT NOT NULL REFERENCES dialogue_text(hash),
        started TEXT NOT NULL
    )""",
    """CREATE TABLE event (
        subject TEXT NOT NULL REFERENCES subject(id),
        seq INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        at TEXT NOT NULL,
        "by" TEXT NOT NULL DEFAULT '',
        conversation TEXT REFERENCES conversation(id),
        dialogue TEXT REFERENCES dialogue_text(hash),
        way TEXT NOT NULL,
        kind TEXT NOT NULL,
        key TEXT NOT NULL DEFAULT '',
        payload TEXT NOT NULL,
        raw TEXT NOT NULL DEFAULT '',
        asked TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (subject, seq)
    )""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE INDEX conversation_subject ON conversation (subject)",
    "CREATE INDEX event_conversation ON event (conversation, seq)",
    "CREATE INDEX event_undo ON event (subject, seq) WHERE kind = 'TurnUndone'",
)

SEEN = """CREATE TABLE seen (
    subject TEXT NOT NULL REFERENCES subject(id),
    what TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (subject, what, id)
) WITHOUT ROWID"""

WORD = "CREATE TABLE word (id TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID"

# The third guard stops INSERT OR REPLACE, which takes a row's place without waking the trigger on DELETE.
GUARDS = {
    "event_stays": """CREATE TRIGGER event_stays BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: an event is never changed'); END""",
    "event_remains": """CREATE TRIGGER event_remains BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: an event is never taken out'); END""",
    "event_follows": """CREATE TRIGGER event_follows BEFORE INSERT ON event
        WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE subject = NEW.subject)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: an event goes to its end'); END""",
    "text_stays": """CREATE TRIGGER text_stays BEFORE UPDATE ON dialogue_text
        BEGIN SELECT RAISE(ABORT, 'the text of a dialogue is kept as it was used'); END""",
    "text_remains": """CREATE TRIGGER text_remains BEFORE DELETE ON dialogue_text
        BEGIN SELECT RAISE(ABORT, 'the text of a dialogue is kept as it was used'); END""",
}
