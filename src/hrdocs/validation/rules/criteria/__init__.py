"""Rules on recognitions and assessments, and on the criteria that they name."""
