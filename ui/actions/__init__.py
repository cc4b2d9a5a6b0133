"""What a user can do: one function for each act, called by menus, buttons, keys and tests alike."""
