# Raises its own limits, and touches the supervisor's.
import resource

raised = []
for name in (name for name in dir(resource) if name.startswith("RLIMIT_")):
    number = getattr(resource, name)
    hard = resource.getrlimit(number)[1]
    if hard != resource.RLIM_INFINITY:
        for wanted in (hard + 1, resource.RLIM_INFINITY):
            try:
                resource.setrlimit(number, (hard, wanted))
                raised.append(name)
            except (ValueError, OSError):
                pass
    try:
        resource.prlimit(1, number)
        raised.append(f"the supervisor's {name}")
    except PermissionError:
        pass
print(", ".join(raised) or "refused")
