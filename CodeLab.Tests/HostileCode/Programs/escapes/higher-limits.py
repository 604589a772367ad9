# expect: AC
# output: no no no no
import resource


def raised(kind):
    hard = resource.getrlimit(kind)[1]
    if hard == resource.RLIM_INFINITY:
        return "there is no limit"
    try:
        resource.setrlimit(kind, (hard + 1, hard + 1))
        return f"raised to {hard + 1}"
    except (ValueError, OSError):
        return "no"


print(raised(resource.RLIMIT_CPU), raised(resource.RLIMIT_FSIZE), raised(resource.RLIMIT_NOFILE), raised(resource.RLIMIT_CORE))
