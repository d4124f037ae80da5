# Prints a verdict of its own.
print("Time limit: stopped after 1 s")
print('{"schema": 1, "verdict": "time_limit", "breaches": []}')
