"""What lists and tables show: one model for records, told its columns; one over the cases."""
