# Calls itself by the supervisor's name.
import ctypes

with open("/proc/self/comm", "w") as comm:
    comm.write("perl")
ctypes.CDLL(None).prctl(15, b"supervisor.pl", 0, 0, 0)
with open("/proc/self/comm") as comm:
    print("renamed" if comm.read() == "supervisor.pl\n" else "NOT RENAMED")
