"""What asks: a dialog takes records and returns records, and knows no workbench."""
