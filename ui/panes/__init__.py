"""What fills the window: the list of cases, and the sections of the case that was chosen."""
