"""What people do here from beginning to end, in a real browser. Each test tells one story."""
