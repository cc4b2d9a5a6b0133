"""Compile the judging of many cases with mypyc into .venv/compiled, where there is a C compiler.

Quick when nothing changed. Without a compiler the program is the same, and slower with thousands of
cases; so nothing ends here because of that.
"""

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ui.terminal.compiled import GROUP, MODULES, STAMP, digest, fits, place, source_of  # noqa: E402


def can_compile() -> bool:
    """Whether there is a C compiler, and Python's own headers for it."""
    compiler = shlex.split(sysconfig.get_config_var("CC") or "cc")[0]
    header = Path(sysconfig.get_path("include")) / "Python.h"
    return os.name == "posix" and shutil.which(compiler) is not None and header.is_file()


def build(folder: Path) -> None:
    """Compile every module into a folder; runs in a process of its own, for all that it prints."""
    from mypyc.build import mypycify  # noqa: PLC0415
    from setuptools import setup  # noqa: PLC0415

    sources = [str(source_of(module).relative_to(ROOT)) for module in MODULES]
    setup(
        name=GROUP,
        packages=[],
        # The lowest level that optimizes at all: by the next one the program was no faster.
        ext_modules=mypycify(
            ["--config-file", "pyproject.toml", "--cache-dir", str(folder / "types"), *sources],
            group_name=GROUP,
            opt_level="1",
            debug_level="0",
            multi_file=True,
            target_dir=str(folder / "c"),
        ),
        script_args=[
            *("build_ext", "--build-lib", str(folder / "made"), "--build-temp", str(folder / "o")),
            *("--parallel", str(os.cpu_count() or 1)),
        ],
    )


def main() -> None:
    """Bring .venv/compiled up to the sources, or say in a line why not."""
    if fits(place()):
        return
    if not can_compile():
        print(
            "There is no C compiler with Python's headers here: the program runs as it is, and "
            "takes about twice as long for thousands of cases."
        )
        return
    print("Compiling the judging of many cases. This takes about a minute.", flush=True)
    # What is compiled is what stands here now; a line that changes meanwhile must not fit it.
    now = digest()
    with tempfile.TemporaryDirectory(dir=sys.prefix, prefix="compiling-") as work:
        log = Path(sys.prefix) / "compiling.log"
        with log.open("wb") as told:
            done = subprocess.run(
                [sys.executable, __file__, work],
                check=False,
                cwd=ROOT,
                stdout=told,
                stderr=subprocess.STDOUT,
            )
        made = Path(work) / "made"
        if done.returncode != 0:
            print(f"It could not be compiled, and runs as it is: see {log}.", file=sys.stderr)
            return
        (made / STAMP).write_text(now, encoding="utf-8")
        shutil.rmtree(place(), ignore_errors=True)
        made.replace(place())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        build(Path(sys.argv[1]))
    else:
        main()
