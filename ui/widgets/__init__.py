"""What draws and takes input: signs, bars, the timeline, fields. No widget knows the database."""
