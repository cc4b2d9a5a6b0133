"""The windows: the one that asks for the passphrase, and the one that shows the cases."""
