"""The tests. (A package by name: one of the test tools installs a `tests` of its own.)"""
