"""What a lawyer does from start to end, in the real windows."""
