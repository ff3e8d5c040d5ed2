"""An invented catalogue of any size, distributed as the real one is: for measuring."""
