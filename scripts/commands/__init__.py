"""What `python3 scripts/run.py <command>` can do: main(arguments) in a module for each command."""
