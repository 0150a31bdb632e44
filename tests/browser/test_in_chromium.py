"""Chromium shows every web page that is written, and axe-core finds nothing in it that shuts anybody out."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import EmptyError
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from tests.talking import Clock

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
PLAYED = Path(__file__).parents[1] / "play"
AXE = Path(sys.prefix) / "browser" / "axe_playwright_python" / "axe.min.js"
FILES = {
    "commissioning": "full",
    "learning-needs": "learning",
    "competencies": "competencies",
    "workforce-learning": "workforce",
    "role-design": "role",
}
RUN = """
axe.run(document, {resultTypes: ["violations"]}).then(
  found => ({violations: found.violations, passed: found.passes.length}), fault => ({fault: String(fault)})
).then(told => {
  const place = document.createElement("pre");
  place.id = "told";
  place.textContent = JSON.stringify(told);
  document.body.append(place);
});
"""


def told_of(page: str, folder: Path) -> dict[str, Any]:
    """What axe-core says of a page; its own scripts are let in, which a page of ours never does."""
    page = page.replace("default-src 'none'", "default-src 'none'; script-src 'unsafe-inline'")
    script = f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{RUN}</script></body>"
    before, end, after = page.rpartition("</body>")
    assert end, "the page has no end"
    file = folder / "page.html"
    file.write_text(before + script + after, encoding="utf-8")
    quiet = ("disable-gpu", "disable-quic", "no-first-run", "disable-background-networking")
    more = ("disable-component-update", "disable-sync", f"user-data-dir={folder / 'profile'}")
    flags = [f"--{flag}" for flag in ("headless", "no-sandbox", *quiet, *more, "virtual-time-budget=60000")]
    shown = subprocess.run(
        ["chromium", *flags, "--dump-dom", file.as_uri()],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    ).stdout
    found = re.search(r'<pre id="told">(.*?)</pre>', shown, re.DOTALL)
    assert found, "axe-core said nothing"
    told: dict[str, Any] = json.loads(html.unescape(found[1]))
    assert "fault" not in told, told
    return told


def lines_of(told: dict[str, Any]) -> list[str]:
    """What is wrong and where, one line for each place."""
    return [
        f"{one['id']}: {one['help']}: {' '.join(map(str, node['target']))}: {node['html'][:200]}"
        for one in told["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("dialogue", FILES)
def test_no_page_shuts_anybody_out(dialogue: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "home", Clock())
    index = desk.index(dialogue)
    kind = index.dialogue.subject
    subject = desk.new_subject(kind, "Mo").id
    play_answers(desk.open(dialogue, subject), read_file(index, PLAYED / f"{FILES[dialogue]}.yaml"), date(2026, 11, 21))
    names = [line.name for line in desk.documents(kind) if "html" in line.formats]
    assert names
    wrong, written = [], 0
    for name in names:
        try:
            file = desk.write_document(subject, name, "html", tmp_path / f"{name}.html")
        except EmptyError:  # nothing was told yet of what it is about
            continue
        page, written = file.read_text(encoding="utf-8"), written + 1
        told = told_of(page, tmp_path)
        assert told["passed"] > 5, name
        wrong += [f"{name}: {line}" for line in lines_of(told)]
    desk.close()
    assert written >= 3
    assert not wrong, "\n".join(wrong)


def test_a_page_that_shuts_somebody_out_is_found(tmp_path: Path) -> None:
    page = "<!doctype html><html lang='en'><head><title>A page</title></head><body><main><h1>A page</h1>"
    page += "<img src='x.png'><p style='color:#ddd;background:#fff'>Pale words</p></main></body></html>"
    found = {line.partition(":")[0] for line in lines_of(told_of(page, tmp_path))}
    assert {"image-alt", "color-contrast"} <= found
