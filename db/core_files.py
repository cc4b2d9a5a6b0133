"""No core file: what the system writes of a program that crashed holds its memory in the clear."""

from __future__ import annotations

import sys

if sys.platform == "win32":  # pragma: no cover - the other half of the machines

    def refuse_core_files() -> None:
        """Nothing: Windows writes none unless somebody set it up to."""

else:
    import resource

    def refuse_core_files() -> None:
        """Let the system write no core file of this process, nor of those that it starts."""
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
