"""Measure what the installed program runs: the compiled modules, before any source is imported.

A plug-in (`pytest -p tests.benchmarks.as_installed`), because `conftest.py` comes too late.
"""

from ui.terminal.compiled import take_up

take_up()
