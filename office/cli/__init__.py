"""The command line: every verb of the office, for people and for scripts (`--json`)."""
