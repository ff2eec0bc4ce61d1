"""Simple functions that make what a test is about, with sensible values for all the rest."""
