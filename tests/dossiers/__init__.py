"""Tests of dossiers: what is said, and how it stands on the page."""
