"""Rules on citations: the provision exists, was in force on the day, and is the one that the words mean."""
