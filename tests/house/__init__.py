"""Rules of the house that no single test of the program would notice."""
