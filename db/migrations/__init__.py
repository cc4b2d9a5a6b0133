"""How the database of each release became that of the next."""
