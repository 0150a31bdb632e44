"""One turn of a conversation: an input goes in; events, speech and the next question come out.

The order is: a follow-up that is being asked, a proposal that waits for its yes, and then the input itself.
Nothing here reads free text, and nothing is written: the host writes the events, all or none, before it shows
what is said.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.flow.answering import NOTHING_OPEN, refuse, take_no_reply, take_reply
from assistant.flow.asides import take_command
from assistant.flow.batches import take_batch
from assistant.flow.events import Record, Started
from assistant.flow.followups import take_follow_up
from assistant.flow.index import Index
from assistant.flow.moment import Moment, Outcome, Script, open_moment
from assistant.flow.moving import end_turn
from assistant.flow.rowing import add_named_row, add_named_rows, take_row_edit
from assistant.flow.talk import Batch, Command, Context, Input, NoReply, Reply, RowEdit, Unread


def begin(index: Index, records: Iterable[Record], context: Context, route: str = "full") -> Outcome:
    """Open a conversation that starts now, on a subject that may know a good deal already."""
    script = Script(open_moment(index, records, context), context)
    script.add(Started(index.dialogue.id, route))
    end_turn(script)
    return script.close()


def turn(moment: Moment, given: Input, context: Context) -> Outcome:
    """What an input leads to from a moment, which stays as it was."""
    script = Script(moment, context, given.raw)
    if not take_follow_up(script, given):
        _take(script, given)
    end_turn(script)
    return script.close()


def _take(script: Script, given: Input) -> None:
    match given:
        case Command():
            take_command(script, given)
        case Batch():
            take_batch(script, given)
        case RowEdit():
            take_row_edit(script, given)
        case NoReply():
            take_no_reply(script, given)
        case Unread(say=say):
            if script.before.current:
                refuse(script, script.before.current, "unread", say)
            else:
                script.say("tool", NOTHING_OPEN)
        case Reply():
            _take_reply(script, given)


def _take_reply(script: Script, given: Reply) -> None:
    """An answer; at the end of the route, a yes or a no to what is asked there."""
    if script.before.prompt.waiting == "finished" and given.key is None and given.value in ("yes", "no"):
        take_command(script, Command("yes" if given.value == "yes" else "no"))
        return
    item = script.before.item(given.key) if given.key else script.before.current
    if item and item.question.kind.name == "rows" and isinstance(given.value, list) and given.value:
        add_named_rows(script, item, given.value)
    elif item and item.question.kind.name == "rows" and not isinstance(given.value, list | dict):
        add_named_row(script, item, given.value)
    else:
        take_reply(script, given)
