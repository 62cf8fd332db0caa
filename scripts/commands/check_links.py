def report(site): return 0
