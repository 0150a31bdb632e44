"""The app ends where its window is closed, whatever program it was started from."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from threading import Timer

from assistant.ui.hangup import wait_until_gone


def test_the_wait_is_over_once_the_other_end_is_closed() -> None:
    ours, theirs = pty.openpty()
    Timer(0.1, os.close, (ours,)).start()
    assert wait_until_gone(theirs)
    os.close(theirs)


def test_no_app_runs_on_behind_a_closed_window(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = "trap : HUP; $0 -m assistant; echo ended > $1"  # as make, it passes no signal on
    home = {**os.environ, "JOINEDUP_HOME": str(tmp_path / "home"), "TERM": "xterm-256color"}
    said = str(tmp_path / "ended")
    started = ["sh", "-c", command, sys.executable, said]
    shell = subprocess.Popen(started, stdin=theirs, stdout=theirs, stderr=theirs, env=home, start_new_session=True)
    os.close(theirs)
    seen = b""
    while b"\x1b[?1049h" not in seen:  # the app has the screen
        seen += os.read(ours, 65536)
    os.close(ours)
    assert shell.wait(timeout=30) is not None
    assert (tmp_path / "ended").exists()
