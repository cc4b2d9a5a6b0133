"""Whether anybody would see a window."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Final

# Qt draws with these into memory, and nobody sees it.
UNSEEN: Final = ("offscreen", "minimal")


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window would be seen."""
    platform_wished = environment.get("QT_QPA_PLATFORM")
    if platform_wished:
        return platform_wished.partition(":")[0] not in UNSEEN
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
