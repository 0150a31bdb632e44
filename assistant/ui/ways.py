"""Opens the screens behind the first one; it is loaded when the first is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import events
from textual.screen import Screen

from assistant.errors import RefusedError
from assistant.ui.clerk import Clerk
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.documents import DocumentsScreen
from assistant.ui.screens.erase import EraseScreen
from assistant.ui.screens.example import ExampleScreen
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.map_entry import MAP, choose_map, open_plan_map
from assistant.ui.screens.my_data import MyDataScreen
from assistant.ui.screens.naming import CHECK, EXAMPLE, NamingScreen, Start
from assistant.ui.screens.reading import ReadingScreen
from assistant.ui.screens.share import ShareScreen
from assistant.ui.screens.sharing import SharingScreen
from assistant.ui.screens.shelf import NEW, ShelfScreen
from assistant.ui.screens.taking_in import TakingInScreen
from assistant.ui.screens.whose import Whose, WhoseScreen

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.store.entries import SubjectKind


_AT_ONCE: dict[str, Callable[[Clerk], Screen[None]]] = {
    "finder": FinderScreen,
    "documents": DocumentsScreen,
    "take_in": TakingInScreen,
}
_WHO = {
    "my_data": "Whose data would you like to see?",
    "erase": "Who is to be erased?",
    "read": "Whose record would you like to read?",
}
_PAGES: dict[str, Callable[[Clerk, Whose], Screen[None]]] = {
    "share": lambda clerk, whose: ShareScreen(clerk, whose.id),
    "my_data": MyDataScreen,
    "read": ReadingScreen,
    "erase": EraseScreen,
}


async def go(screen: Screen[Any], clerk: Clerk, way: str) -> None:
    """Goes a way that the first screen or another page offers.

    Raises:
        JoinedUpError: One line that says why not.
    """
    app = screen.app
    match way:
        case "finder" | "documents" | "take_in":
            await app.push_screen(_AT_ONCE[way](clerk))
        case "shelf":
            await browse(screen, clerk)
        case "plan" | "learning":
            await begin_or_browse(screen, clerk, "plan" if way == "plan" else "person")
        case "example":
            await converse(screen, clerk, await clerk.ask(_example))
        case "last":
            await converse(screen, clerk, await clerk.ask(_last))
        case "sharing" | "map":
            await (choose_map if way == "map" else choose_sharing)(screen, clerk)
        case "share" | "my_data" | "erase" | "read":
            await ask_whose(screen, clerk, way)


async def choose_sharing(screen: Screen[Any], clerk: Clerk) -> None:
    """Asks what is to be done with what is held: to share, take in, see or erase."""

    async def open_way(here: Screen[Any], way: str) -> None:
        await go(here, clerk, way)

    await screen.app.push_screen(SharingScreen(open_way))


async def ask_whose(screen: Screen[Any], clerk: Clerk, way: str) -> None:
    """Asks whose record is to be shared, shown or erased, and opens the page for it."""

    async def begin(whose: Whose | None) -> None:
        if whose is not None:
            await screen.app.push_screen(_PAGES[way](clerk, whose))

    if way == "share":
        page = WhoseScreen(clerk, "Whose record would you like to share from?")
    else:
        typed = "" if way == "read" else "Somebody with no record of their own"
        page = WhoseScreen(clerk, _WHO[way], ("person",), typed)
    await screen.app.push_screen(page, begin)


async def begin_or_browse(screen: Screen[Any], clerk: Clerk, kind: SubjectKind) -> None:
    """Shows what was started, or begins where nothing was."""
    if await clerk.ask(lambda desk: any(not line.example for line in desk.subjects(kind))):
        await browse(screen, clerk, kind)
    else:
        await name_subject(screen, clerk, kind)


async def name_subject(screen: Screen[Any], clerk: Clerk, kind: SubjectKind = "plan") -> None:
    """Asks for the name and route of a new plan or person, makes it, and begins."""

    async def begin(start: Start | None) -> None:
        if start is not None:
            await converse(screen, clerk, start, naming.typed_ahead)

    naming = NamingScreen(clerk, kind)
    await screen.app.push_screen(naming, begin)


async def browse(screen: Screen[Any], clerk: Clerk, kind: SubjectKind = "plan") -> None:
    """Shows every plan (or person) with its conversations, and opens the one chosen."""

    async def begin(start: Start | None) -> None:
        if start is None:
            return
        if start == NEW:
            await name_subject(screen, clerk, kind)
        elif start[2] == MAP:
            await open_plan_map(screen, clerk, start[1])
        else:
            await converse(screen, clerk, start)

    await screen.app.push_screen(ShelfScreen(clerk, kind), begin)


async def converse(screen: Screen[Any], clerk: Clerk, start: Start, typed: Iterable[tuple[str, str]] = ()) -> None:
    """Opens a conversation where it was, or from its start; the example where a reader starts."""
    dialogue, subject, route = start
    if route == EXAMPLE:
        page: ConversationScreen = ExampleScreen(clerk, dialogue, subject)
    else:
        checks = route == CHECK
        page = ConversationScreen(clerk, dialogue, subject, "full" if checks else route, checks)
    await screen.app.push_screen(page)
    for key, character in typed:
        page.app.post_message(events.Key(key, character))


def _example(desk: Desk) -> Start:
    return desk.first_dialogue("plan"), desk.open_example().id, EXAMPLE


def _last(desk: Desk) -> Start:
    line = desk.last()
    if line is None:
        raise RefusedError("Nothing to carry on with yet. Choose “Plan services” to begin.")
    return line.dialogue, line.subject, "full"
