# Becomes root, or another user, or joins a group.
import os

got = []
for user in (0, 65533, 1):
    for attempt in (
        lambda: os.setuid(user),
        lambda: os.seteuid(user),
        lambda: os.setresuid(-1, -1, user),
        lambda: os.setgid(user),
        lambda: os.setresgid(user, user, user),
        lambda: os.setgroups([user]),
    ):
        try:
            attempt()
            got.append(f"{os.getresuid()} {os.getresgid()} {os.getgroups()}")
        except OSError:
            pass
print("\n".join(got) or "refused")
