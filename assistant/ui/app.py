"""The app: its looks, its first screen, and the keys that work everywhere."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen

from assistant.errors import JoinedUpError
from assistant.ui import hangup
from assistant.ui.clerk import Clerk
from assistant.ui.pasting import take_pastes_whole
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.page import Page
from assistant.ui.screens.small import LEAST, SmallScreen
from assistant.ui.themes import THEMES, TITLES

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

_THEME = "theme"


class JoinedUpApp(App[None]):
    """Opens on the first screen; the desk is opened behind it."""

    TITLE = "Joined Up"
    CSS_PATH = ["app.tcss", "screens/home.tcss"]  # noqa: RUF012 - the first screen's own file is not read by itself
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f12", "theme", show=False),
        Binding("ctrl+q", "quit", show=False),
    ]

    def __init__(self, open_desk: Callable[[], Desk]) -> None:
        """`open_desk` is called after the first paint, in a thread of its own."""
        no_colour = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if no_colour else None)
        self.animation_level = "none"  # nothing moves by itself while a person reads
        self._clerk = Clerk(open_desk)
        self._terminal = hangup.terminal()  # while it is sure to be there
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_driver_class(self) -> type[Driver]:
        """The terminal, with pastes kept whole."""
        driver = super().get_driver_class()
        take_pastes_whole()
        return driver

    def get_default_screen(self) -> Screen[Any]:
        """The first screen."""
        return HomeScreen(self._clerk)

    def on_mount(self) -> None:
        """Brings back the look that was chosen last, and leaves when the window is closed."""
        self.call_after_refresh(self.bring_theme)
        if self._terminal is not None and not self.is_headless:
            loop = asyncio.get_running_loop()
            hangup.watch(self._terminal, lambda: loop.call_soon_threadsafe(self.exit))

    @work(group="theme")
    async def bring_theme(self) -> None:
        """Reads the look that was kept."""
        try:
            kept = await self._clerk.ask(lambda desk: desk.setting(_THEME))
        except JoinedUpError:
            return  # the first screen tells what is wrong with the desk
        if kept in TITLES:
            self.theme = kept

    def on_unmount(self) -> None:
        """Lets the work in hand end."""
        self._clerk.close()

    # ---- what works everywhere

    def on_resize(self, event: events.Resize) -> None:
        """Covers the page while the window is too small for it."""
        is_small = event.size.width < LEAST[0] or event.size.height < LEAST[1]
        if is_small and not isinstance(self.screen, SmallScreen):
            self.push_screen(SmallScreen())
        elif not is_small and isinstance(self.screen, SmallScreen):
            self.pop_screen()

    async def action_quit(self) -> None:
        """Leaves, unless a page holds something unsent that has not been mentioned yet."""
        pages = [screen for screen in self.screen_stack if isinstance(screen, Page)]
        if all(page.may_leave() for page in pages):
            self.exit()

    def action_theme(self) -> None:
        """The next look: dark, light, high contrast."""
        names = [theme.name for theme in THEMES]
        self.choose_theme(names[(names.index(self.theme) + 1) % len(names)])

    def choose_theme(self, name: str) -> None:
        """Puts a look on and keeps it for next time."""
        self.theme = name
        self.notify(f"Colours: {TITLES[name]}", timeout=2, markup=False)
        self.keep_theme(name)

    @work(exclusive=True, group="theme")
    async def keep_theme(self, name: str) -> None:
        """Keeps the look."""
        try:
            await self._clerk.ask(lambda desk: desk.setting(_THEME, name))
        except JoinedUpError as problem:
            self.notify(str(problem), severity="error", markup=False)

    def action_help(self) -> None:
        """What can be done where a person stands, then every key and word in plain English."""
        # what the other screens need is left out of the start
        from assistant.ui.screens.help import HelpScreen  # noqa: PLC0415

        here = self.screen
        self.push_screen(HelpScreen(here.NAME, here.GUIDE) if isinstance(here, Page) else HelpScreen())

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything that can be done here, by name."""
        if isinstance(screen, Page):
            for offer in screen.offers():
                yield SystemCommand(offer.title, offer.about, offer.action)
        yield SystemCommand("Help", "Every key and word in plain English", self.action_help)
        for name, title in TITLES.items():
            yield SystemCommand(f"{title} colours", "F12 goes through them", lambda name=name: self.choose_theme(name))
        yield SystemCommand("Leave", "Everything you sent is saved", self.action_quit)
