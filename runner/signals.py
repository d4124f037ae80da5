"""Linux's signals by number and name, whatever the host's are."""

from __future__ import annotations

SIGNALS = dict(
    enumerate(
        [
            "SIGHUP",
            "SIGINT",
            "SIGQUIT",
            "SIGILL",
            "SIGTRAP",
            "SIGABRT",
            "SIGBUS",
            "SIGFPE",
            "SIGKILL",
            "SIGUSR1",
            "SIGSEGV",
            "SIGUSR2",
            "SIGPIPE",
            "SIGALRM",
            "SIGTERM",
            "SIGSTKFLT",
            "SIGCHLD",
            "SIGCONT",
            "SIGSTOP",
            "SIGTSTP",
            "SIGTTIN",
            "SIGTTOU",
            "SIGURG",
            "SIGXCPU",
            "SIGXFSZ",
            "SIGVTALRM",
            "SIGPROF",
            "SIGWINCH",
            "SIGIO",
            "SIGPWR",
            "SIGSYS",
        ],
        start=1,
    )
)
"""By number. Source: signal(7)."""


def signal_name(number: int) -> str:
    """`SIGKILL` for 9; real-time signals as `SIGRTMIN+n`."""
    return SIGNALS.get(number) or (f"SIGRTMIN+{number - 34}" if number >= 34 else f"SIG{number}")


def signal_number(name: str) -> int:
    """The number of a signal by the name that `signal_name` gave it."""
    return next(number for number in range(1, 65) if signal_name(number) == name)
