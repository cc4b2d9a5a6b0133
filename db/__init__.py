"""Persistence of the records in an encrypted database; knows the domain, not the windows."""
