"""Pictures and a recording of the running app: `make screenshots` makes them anew.

`scenes.py` is the table of pictures, `stage.py` plays them on the real engine; `session.py` types
the recorded session into the app in a terminal of its own, `film.py` makes a moving picture of it.
"""
