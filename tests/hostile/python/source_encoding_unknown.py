# Says that it is in an encoding that there is not.
# -*- coding: plum -*-
print("never printed")
