"""Zip files that come out the same, byte for byte, whenever they are written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_NEVER = (1980, 1, 1, 0, 0, 0)


def steady(data: bytes) -> bytes:
    """The same members without the moment of writing; ODF's mimetype stands first and is not packed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w") as after:
        for name in sorted(before.namelist(), key=lambda name: name != "mimetype"):
            info = ZipInfo(name, _NEVER)
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            after.writestr(info, before.read(name))
    return out.getvalue()
