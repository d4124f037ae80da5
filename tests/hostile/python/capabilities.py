# Has no capability, and cannot get one: neither raise it nor make it ambient.
import ctypes

PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, PR_SET_SECUREBITS, PR_SET_NO_NEW_PRIVS = 47, 2, 5, 28, 38
libc = ctypes.CDLL(None)
got = []
with open("/proc/self/status") as status:
    fields = dict(line.rstrip("\n").split(":\t") for line in status)
got += [name for name in ("CapInh", "CapPrm", "CapEff", "CapAmb") if int(fields[name], 16)]
if fields["NoNewPrivs"] != "1" or libc.prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0) == 0:
    got.append("NEW PRIVILEGES")
if libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, 0, 0) == 0:
    got.append("AMBIENT")
if libc.prctl(PR_SET_SECUREBITS, 1, 0, 0, 0) == 0:
    got.append("SECUREBITS")
header, data = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)(0xE0, 0xE0, 0xE0)
if libc.capset(header, data) == 0:
    got.append("CAPSET")
print(", ".join(got) or "none")
