"""Pictures drawn by program: flat, geometric, laid in paving stones. `home.demo.images` is their catalogue."""
