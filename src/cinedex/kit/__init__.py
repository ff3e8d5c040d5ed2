"""Pure helpers; imports nothing of ours."""
