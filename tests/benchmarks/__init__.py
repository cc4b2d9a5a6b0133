"""How fast the program is: measured by `make bench`, never by the tests."""
