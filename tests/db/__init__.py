"""Storage is tested on real encrypted files."""
