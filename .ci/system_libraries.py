"""Find the system packages that set-up needs, install them when that is allowed, else say the line.

Looks for what makes a .venv and for what Qt loads when the program starts. Plain standard
library: nothing is installed yet.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping

# Library as the loader names it, and the Debian 12 package that holds it.
# Each was found necessary by hiding it from a bare Debian 12.
QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def loads(library: str) -> bool:
    """Whether the loader finds the library; only trying tells, for a path may be set anywhere."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Debian packages of the libraries that do not load, in the order given."""
    return [package for library, package in libraries.items() if not loads(library)]


def missing_for_python() -> list[str]:
    """Debian package that lets this Python make a .venv, unless it already can."""
    try:
        import ensurepip  # noqa: F401, PLC0415  (Debian takes this module out of python3)
        import venv  # noqa: F401, PLC0415
    except ImportError:
        return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]
    return []


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window could be shown, so that the libraries of a display are wanted too."""
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def install_line(packages: Iterable[str]) -> str:
    """The line a person types to get these packages."""
    return f"apt-get install -y --no-install-recommends {' '.join(packages)}"


def permitted_prefix() -> list[str] | None:
    """What to put before apt-get so that it may install; None when this user may not."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install(packages: list[str]) -> bool:
    """Install the packages if this user may; True when apt-get says that they are there."""
    prefix = permitted_prefix()
    if prefix is None:
        return False
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    wanted = ["install", "-y", "--no-install-recommends", *packages]
    print(f"Installing: {install_line(packages)}", flush=True)
    if subprocess.run([*apt, *wanted], check=False).returncode == 0:
        return True
    # A fresh machine has no package lists yet.
    return (
        subprocess.run([*apt, "update"], check=False).returncode == 0
        and subprocess.run([*apt, *wanted], check=False).returncode == 0
    )


def main() -> int:
    """Look, install or say the line; 1 when the program cannot start without what is missing."""
    if not sys.platform.startswith("linux"):
        return 0
    needed = missing_for_python() + missing_packages(QT)
    wished = missing_packages(DISPLAY) if has_display(os.environ) else []
    missing = needed + wished
    if not missing or install(missing):
        return 0
    stops = "Nothing can run" if needed else "No window can open"
    print(
        f"{stops} until these system packages are there. On Debian 12, as root:",
        f"    {install_line(missing)}",
        "Then give the same make command again.",
        sep="\n",
        file=sys.stderr,
    )
    return 1 if needed else 0


if __name__ == "__main__":
    raise SystemExit(main())
