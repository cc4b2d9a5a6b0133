"""The sentences of the program in Russian and Kazakh, one gettext catalogue for each language."""
