"""Cases going out of the house and coming in, and the documented cases that come with it."""
