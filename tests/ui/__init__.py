"""The windows, driven by keyboard and mouse over a real workspace."""
