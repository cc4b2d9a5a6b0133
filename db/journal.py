"""The log of the latest saves (`casefiles.db-wal`) as a crash left it: is every byte of it whole?

SQLite ends the log silently at the first frame whose checksum is wrong, and drops every save after
it. So the log is read here first, before SQLite may touch it. The format is SQLite's ("The
Write-Ahead Log" in its file format): a header of 32 bytes, then frames of 24 bytes and a page each.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from casefiles.errors import CutOffSave, DamagedWorkspace
from casefiles.languages import later
from db.contents import contents

HEADER: Final = 32
FRAME: Final = 24
BIG_ENDIAN: Final = 0x377F0683
LITTLE_ENDIAN: Final = 0x377F0682
MASK: Final = 0xFFFFFFFF


def check_log(log: Path, folder: Path) -> None:
    """Raise DamagedWorkspace where the log holds a byte that was not written there.

    A power cut may cut off the end, or leave zeros there: that is the save that was under way,
    which nobody was told had succeeded. It may also leave half a sector, which looks like a byte
    changed in the last save: then CutOffSave is raised, and the user decides. Whatever else does
    not fit is damage. A log that lost whole frames at its end cannot be told from a shorter one
    here: `last_save` notices that the saves in them are gone.
    """
    content = contents(log)
    broken = _first_broken(content)
    if broken is None:
        return
    if _lies_in_the_last_save(content, broken):
        raise CutOffSave(
            later(
                "The last save in “{folder}” was cut off, as by a power cut, or is damaged. All "
                "saves before it are whole, and the workspace can be opened without it."
            ),
            folder=folder.name,
        )
    raise DamagedWorkspace(
        later(
            "The log of the latest saves, “{log}”, is damaged, and opening the workspace would "
            "lose them. Bring “{folder}” back from a backup; or move that file elsewhere to open "
            "what was saved before it."
        ),
        log=log.name,
        folder=folder.name,
    )


def _first_broken(content: bytes) -> int | None:
    """Where the first header or frame begins that is not as it was written; None where all are."""
    if len(content) < HEADER or not any(content):
        return None
    magic, _, page, _, *_salts_and_sum = struct.unpack(">8I", content[:HEADER])
    if magic not in (BIG_ENDIAN, LITTLE_ENDIAN):
        return 0
    words = ">" if magic == BIG_ENDIAN else "<"
    salts = content[16:24]
    running = _checksum(words, content[:24], (0, 0))
    if running != struct.unpack(">2I", content[24:HEADER]):
        return 0
    step = FRAME + page
    for start in range(HEADER, len(content), step):
        frame = content[start : start + step]
        if len(frame) < step or not any(frame):
            return start if any(content[start + step :]) else None
        running = _checksum(words, frame[:8], running)
        running = _checksum(words, frame[FRAME:], running)
        if frame[8:16] != salts or running != struct.unpack(">2I", frame[16:FRAME]):
            return start
    return None


def _lies_in_the_last_save(content: bytes, broken: int) -> bool:
    """Whether no save was finished after the frame at `broken`, but perhaps its own."""
    if broken == 0:
        return False
    page = int.from_bytes(content[8:12], "big")
    finished = [
        start
        for start in range(broken, len(content), FRAME + page)
        # The last frame of a save says how large the database is then; the others say zero.
        if any(content[start + 4 : start + 8]) and content[start + 8 : start + 16] == content[16:24]
    ]
    return len(finished) <= 1


def _checksum(words: str, content: bytes, running: tuple[int, int]) -> tuple[int, int]:
    """SQLite's checksum over an even number of 32-bit words, carried on from `running`."""
    first, second = running
    numbers = struct.unpack(f"{words}{len(content) // 4}I", content)
    for one, two in zip(numbers[::2], numbers[1::2], strict=True):
        first = (first + one + second) & MASK
        second = (second + two + first) & MASK
    return first, second
