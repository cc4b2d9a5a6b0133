"""What proves the program right: its own tree again, journeys, and rules of the house."""
