"""No core file: what the system writes of a program that crashed holds its memory in the clear."""

from __future__ import annotations

import sys
from typing import Final

if sys.platform == "win32":  # pragma: no cover - the other half of the machines

    def refuse_core_files() -> None:
        """Nothing: Windows writes none unless somebody set it up to."""

else:
    import ctypes
    import resource

    # Of <linux/prctl.h>.
    PR_SET_DUMPABLE: Final = 4

    def refuse_core_files() -> None:
        """Let the system write no core file of this process, nor of those that it starts.

        On Linux no other program of the same user may look into its memory either.
        """
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
        if sys.platform == "linux":  # pragma: no branch - the other half of the machines
            # Where core files go through a pipe to a collector of crashes, as on most desktops, the
            # limit says nothing (core(5)).
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
