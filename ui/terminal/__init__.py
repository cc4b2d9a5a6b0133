"""The program without a window: for batches, for scripts, and for tests. It starts without Qt."""
