"""Rules on penalties: compared with the provision and with the limits of the code on that day."""
