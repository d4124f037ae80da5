# Wants a better priority, and a real-time scheduler.
import os

got = []


def attempt(what, action, *arguments):
    try:
        action(*arguments)
        got.append(what)
    except OSError:
        pass


attempt("BETTER", os.nice, -1)
attempt("BETTER", os.setpriority, os.PRIO_PROCESS, 0, -20)
attempt("THE SUPERVISOR'S", os.setpriority, os.PRIO_PROCESS, 1, 19)
for policy in (os.SCHED_FIFO, os.SCHED_RR):
    attempt("REAL TIME", os.sched_setscheduler, 0, policy, os.sched_param(1))
attempt("THE SUPERVISOR'S", os.sched_setscheduler, 1, os.SCHED_IDLE, os.sched_param(0))
attempt("THE SUPERVISOR'S", os.sched_setaffinity, 1, {0})
print(", ".join(got) or "refused")
