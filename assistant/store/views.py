"""The views that people read the record by, in Datasette or any other browser of SQLite files.

An undone turn does not count, and neither does what an undone undo took away. Whether a question is still
asked is not known here: that takes the dialogue.
"""

from __future__ import annotations

from typing import Final

# An undo counts unless a later one that counts undid it, so they are walked from the last to the first; the
# turns undone so far travel along as ",7,12,".
UNDONE_TURN: Final = """
WITH RECURSIVE walk (subject, seq, turn, target, counts, undone) AS (
    SELECT subject, max(seq) + 1, 0, 0, 0, ',' FROM event WHERE kind = 'TurnUndone' GROUP BY subject
    UNION ALL
    SELECT undo.subject, undo.seq, undo.turn, json_extract(undo.payload, '$.turn'),
        instr(walk.undone, ',' || undo.turn || ',') = 0,
        CASE WHEN instr(walk.undone, ',' || undo.turn || ',') THEN walk.undone
            ELSE walk.undone || json_extract(undo.payload, '$.turn') || ',' END
    FROM walk JOIN event AS undo ON undo.subject = walk.subject AND undo.kind = 'TurnUndone' AND undo.seq = (
        SELECT max(seq) FROM event
        WHERE subject = walk.subject AND kind = 'TurnUndone' AND seq < walk.seq)
)
SELECT DISTINCT subject, target AS turn FROM walk WHERE counts
"""


_WORDS: Final = "(SELECT words FROM word WHERE word.id = {id})"
# a row that an answer names has the name that stands last; only what can be a row's id is looked for
_NAMED: Final = """(SELECT words FROM row_name WHERE row_name.subject = event.subject AND row_name.id = {id}
        AND {id} GLOB 'r[b-z][b-z][b-z][b-z][b-z][b-z][b-z][b-z]')"""


def _value(*found: str) -> str:
    """An answer's value in words; ids read as what is found for them."""

    def say(name: str) -> str:
        return f"coalesce({', '.join(each.format(id=name) for each in found)}, {name})"

    return f"""CASE json_type(event.payload, '$.answer.value')
        WHEN 'true' THEN 'Yes'
        WHEN 'false' THEN 'No'
        WHEN 'array' THEN (SELECT group_concat({say("each.value")}, '; ')
            FROM json_each(event.payload, '$.answer.value') AS each)
        WHEN 'object' THEN (
            SELECT group_concat({say("each.key")}
                || CASE WHEN coalesce(each.value, '') = '' THEN '' ELSE ' (' || each.value || ')' END, '; ')
            FROM json_each(event.payload, '$.answer.value') AS each)
        ELSE {say("json_extract(event.payload, '$.answer.value')")}
    END"""


_REASON: Final = """CASE json_extract(event.payload, '$.answer.non')
        WHEN 'dont_know' THEN 'Don''t know yet'
        WHEN 'not_applicable' THEN 'Not for us'
        WHEN 'come_back' THEN 'Come back to it'
        WHEN 'declined' THEN 'Would rather not say'
    END
    || coalesce(' - to find out: ' || json_extract(event.payload, '$.answer.who'), '')
    || coalesce(' - by: ' || json_extract(event.payload, '$.answer.by'), '')
    || coalesce(' - why: ' || json_extract(event.payload, '$.answer.why'), '')"""

_WHO: Final = """coalesce((SELECT name FROM subject WHERE subject.id = event."by"), event."by")"""

ANSWERS: Final = f"""
WITH RECURSIVE
counting AS (
    SELECT subject, seq, kind, key, payload FROM event
    WHERE kind IN ('Answered', 'Cleared', 'RowAdded', 'RowRemoved', 'RowMoved', 'CycleStarted', 'DialogueChanged')
        AND (subject, turn) NOT IN (SELECT subject, turn FROM undone_turn)
),
rename AS MATERIALIZED (
    SELECT subject, seq, pair.key AS place,
        json_extract(pair.value, '$[0]') AS old, json_extract(pair.value, '$[1]') AS new
    FROM counting, json_each(counting.payload, '$.renames') AS pair
    WHERE kind = 'DialogueChanged'
),
-- each given fact under the names that it has had: a rename moves what was given before it
named (subject, seq, kind, fact, rest, hop, after, place) AS (
    SELECT subject, seq, kind,
        CASE WHEN instr(key, '[') THEN substr(key, 1, instr(key, '[') - 1) ELSE key END,
        CASE WHEN instr(key, '[') THEN substr(key, instr(key, '[')) ELSE '' END,
        0, seq, -1
    FROM counting WHERE kind IN ('Answered', 'Cleared')
    UNION ALL
    SELECT named.subject, named.seq, named.kind, rename.new, named.rest, named.hop + 1, rename.seq, rename.place
    FROM named JOIN rename ON rename.subject = named.subject AND rename.old = named.fact
        AND (rename.seq, rename.place) = (
            SELECT seq, place FROM rename AS next
            WHERE next.subject = named.subject AND next.old = named.fact
                AND (next.seq, next.place) > (named.after, named.place)
            ORDER BY seq, place LIMIT 1)
),
given AS (SELECT subject, seq, kind, fact || rest AS fact, max(hop) FROM named GROUP BY subject, seq),
latest AS (SELECT subject, max(seq) AS seq, kind, fact FROM given GROUP BY subject, fact),
row_now AS (
    SELECT subject, max(seq), kind, key FROM counting
    WHERE kind IN ('RowAdded', 'RowRemoved', 'RowMoved') GROUP BY subject, key
),
-- also the rows whose adding was undone
gone AS MATERIALIZED (
    SELECT subject, substr(key, 1, length(key) - 1) AS start FROM (
        SELECT subject, key FROM event WHERE kind IN ('RowAdded', 'RowRemoved', 'RowMoved')
        EXCEPT SELECT subject, key FROM row_now WHERE kind <> 'RowRemoved')
),
row_name AS MATERIALIZED (
    SELECT latest.subject AS subject,
        substr(fact, instr(fact, '[') + 1, instr(fact, ']') - instr(fact, '[') - 1) AS id,
        json_extract(event.payload, '$.answer.value') AS words
    FROM latest JOIN event ON event.subject = latest.subject AND event.seq = latest.seq
    WHERE latest.kind = 'Answered' AND (fact LIKE '%].name' OR fact LIKE '%].title' OR fact LIKE '%].what')
),
cycle AS MATERIALIZED (
    SELECT subject, seq, json_extract(payload, '$.number') AS number FROM counting WHERE kind = 'CycleStarted'
)
SELECT
    subject.name AS subject,
    latest.fact AS fact,
    event.asked AS question,
    {_value(_WORDS, _NAMED)} AS answer,
    {_REASON} AS non_answer,
    event.raw AS typed,
    json_extract(event.payload, '$.answer.note') AS note,
    {_WHO} AS who,
    event.at AS at,
    event.way AS way,
    coalesce((
        SELECT number FROM cycle WHERE cycle.subject = event.subject AND cycle.seq < event.seq
        ORDER BY seq DESC LIMIT 1), 1) AS cycle,
    event.conversation AS conversation,
    event.subject AS subject_id,
    event.seq AS seq
FROM latest
JOIN event ON event.subject = latest.subject AND event.seq = latest.seq
JOIN subject ON subject.id = latest.subject
WHERE latest.kind = 'Answered' AND NOT EXISTS (
    SELECT 1 FROM gone WHERE gone.subject = latest.subject
        AND substr(latest.fact, 1, length(gone.start) + 1) IN (gone.start || ']', gone.start || ','))
"""


def _from(name: str) -> str:
    return f"json_extract(event.payload, '$.{name}')"


_HAPPENED: Final = {
    "Started": f"'Started ' || {_from('dialogue')} || ' (' || {_from('route')} || ' route)'",
    "RouteChosen": f"'Chose the ' || {_from('route')} || ' route'",
    "Answered": f"'Answered: ' || coalesce({_value(_WORDS)}, {_REASON}, '')",
    "Cleared": "'Emptied the answer'",
    "RowAdded": "'Added a row'",
    "RowRemoved": "'Took a row out'",
    "RowMoved": "'Moved a row'",
    "RowsClosed": "'Said that the table is complete'",
    "RowsOpened": "'Opened the table again'",
    "WentTo": "'Went to the question'",
    "FollowedUp": "'Was asked more about the answer'",
    "Digressed": f"'Asked about ' || {_from('topic')}",
    "Rejected": "'Gave an answer that does not fit'",
    "Proposed": f"'Was asked if this is right: ' || coalesce({_value(_WORDS)}, {_REASON}, '')",
    "Settled": f"CASE WHEN {_from('yes')} THEN 'Said yes to it' ELSE 'Said no to it' END",
    "Confirmed": "'Looked again and kept the answer'",
    "RecheckDelayed": "'Will look at it later'",
    "Noted": f"'Noted: ' || {_from('text')}",
    "SignedOff": f"'Called finished: ' || {_from('stage')}",
    "Reopened": f"'Opened again: ' || {_from('stage')}",
    "CycleStarted": f"'Began cycle ' || {_from('number')}",
    "TurnUndone": f"'Undid turn ' || {_from('turn')}",
    "DialogueChanged": "'Moved to the new text of the dialogue'",
    "Exported": f"'Wrote a document: ' || {_from('document')}",
    "Paused": "'Stopped for now'",
    "Finished": f"'Reached the end of the ' || {_from('route')} || ' route'",
}

_CASES = "\n".join(f"        WHEN '{kind}' THEN {words}" for kind, words in _HAPPENED.items())

LOG_IN_WORDS: Final = f"""
SELECT
    subject.name AS subject,
    event.seq AS seq,
    event.turn AS turn,
    event.at AS at,
    {_WHO} AS who,
    CASE event.kind
{_CASES}
        ELSE event.kind
    END AS what,
    event.key AS fact,
    event.asked AS question,
    event.raw AS typed,
    event.way AS way,
    CASE WHEN (event.subject, event.turn) IN (SELECT subject, turn FROM undone_turn)
        THEN 'no, undone' ELSE 'yes' END AS counts,
    event.conversation AS conversation,
    event.subject AS subject_id
FROM event JOIN subject ON subject.id = event.subject
"""

VIEWS: Final = {"undone_turn": UNDONE_TURN, "answers": ANSWERS, "log_in_words": LOG_IN_WORDS}
"""In the order in which they can be made."""
