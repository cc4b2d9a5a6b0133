"""A dossier as pages: the one door to reportlab and pikepdf."""
