# Forgets a parenthesis on line 4: Python has no compile phase, so the run itself reports it.

if True:
    print("never printed"
print("never reached")
