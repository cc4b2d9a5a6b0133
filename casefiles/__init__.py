"""The domain: who was detained, when exactly, what was done and not done, on whose word.

Plain Python. No Qt, no SQLAlchemy, no settings, no clock of its own: `now` is always an argument.
Start with `moments` (a time as well as it is known), then `docket` (a case with all its records),
then `limits` (the time limits of the law, counted over both).
"""
