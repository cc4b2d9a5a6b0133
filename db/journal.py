"""The log of the latest saves (`casefiles.db-wal`) as a crash left it: is every byte of it whole?

SQLite ends the log silently at the first frame whose checksum is wrong, and drops every save after
it. So the log is read here first, before SQLite may touch it. The format is SQLite's ("The
Write-Ahead Log" in its file format): a header of 32 bytes, then frames of 24 bytes and a page each.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from casefiles.errors import DamagedWorkspace
from casefiles.languages import later

HEADER: Final = 32
FRAME: Final = 24
BIG_ENDIAN: Final = 0x377F0683
LITTLE_ENDIAN: Final = 0x377F0682
MASK: Final = 0xFFFFFFFF


def check_log(log: Path, folder: Path) -> None:
    """Raise DamagedWorkspace where the log holds a byte that was not written there.

    A power cut may cut off the end, or leave zeros there: that is the save that was under way,
    which nobody was told had succeeded. Whatever else does not fit is damage. A log that lost whole
    frames at its end cannot be told from a shorter one.
    """
    content = log.read_bytes() if log.exists() else b""
    if _is_whole(content):
        return
    raise DamagedWorkspace(
        later(
            "The log of the latest saves, “{log}”, is damaged, and opening the workspace would "
            "lose them. Bring “{folder}” back from a backup; or move that file elsewhere to open "
            "what was saved before it."
        ),
        log=log.name,
        folder=folder.name,
    )


def _is_whole(content: bytes) -> bool:
    if len(content) < HEADER:
        return True
    magic, _, page, _, *_salts_and_sum = struct.unpack(">8I", content[:HEADER])
    if not any(content):
        return True
    if magic not in (BIG_ENDIAN, LITTLE_ENDIAN):
        return False
    words = ">" if magic == BIG_ENDIAN else "<"
    salts = content[16:24]
    running = _checksum(words, content[:24], (0, 0))
    if running != struct.unpack(">2I", content[24:HEADER]):
        return False
    step = FRAME + page
    for start in range(HEADER, len(content), step):
        frame = content[start : start + step]
        if len(frame) < step or not any(frame):
            return not any(content[start + step :])
        running = _checksum(words, frame[:8], running)
        running = _checksum(words, frame[FRAME:], running)
        if frame[8:16] != salts or running != struct.unpack(">2I", frame[16:FRAME]):
            return False
    return True


def _checksum(words: str, content: bytes, running: tuple[int, int]) -> tuple[int, int]:
    """SQLite's checksum over an even number of 32-bit words, carried on from `running`."""
    first, second = running
    numbers = struct.unpack(f"{words}{len(content) // 4}I", content)
    for one, two in zip(numbers[::2], numbers[1::2], strict=True):
        first = (first + one + second) & MASK
        second = (second + two + first) & MASK
    return first, second
