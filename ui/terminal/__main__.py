"""`python -m ui.terminal`: the command line of a checkout that was not installed."""

from ui.terminal.main import run

run()
