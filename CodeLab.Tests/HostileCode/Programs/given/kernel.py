"""Calls of the kernel by name, past the C library and Python's own checks. Given to every Python program."""
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)

# Name: number on x64, number on arm64.
NUMBERS = {
    "acct": (163, 89), "add_key": (248, 217), "bpf": (321, 280), "chroot": (161, 51), "clock_settime": (227, 112),
    "clone": (56, 220), "clone3": (435, 435), "delete_module": (176, 106), "fanotify_init": (300, 262), "finit_module": (313, 273),
    "fsopen": (430, 430), "init_module": (175, 105), "io_uring_setup": (425, 425), "ioctl": (16, 29), "kcmp": (312, 272),
    "kexec_load": (246, 104), "keyctl": (250, 219), "memfd_create": (319, 279), "memfd_secret": (447, 447), "mknodat": (259, 33),
    "mount": (165, 40), "mount_setattr": (442, 442), "move_mount": (429, 429), "mq_open": (240, 180), "msgget": (68, 186),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "open_tree": (428, 428), "open_tree_attr": (467, 467), "perf_event_open": (298, 241),
    "pidfd_getfd": (438, 438), "pivot_root": (155, 41), "process_madvise": (440, 440), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "ptrace": (101, 117), "quotactl": (179, 60), "reboot": (169, 142), "semget": (64, 190),
    "sethostname": (170, 161), "setns": (308, 268), "settimeofday": (164, 170), "shmget": (29, 194), "swapoff": (168, 225),
    "swapon": (167, 224), "syslog": (103, 116), "umount2": (166, 39), "unshare": (272, 97), "userfaultfd": (323, 282),
    "vhangup": (153, 58),
}
REFUSALS = {1: "no", 13: "no", 38: "no"}  # EPERM, EACCES, ENOSYS


def call(name, *arguments):
    """What the kernel answers; negative for the number of an error."""
    number = NUMBERS[name][platform.machine() != "x86_64"]
    answer = libc.syscall(number, *arguments)
    return -ctypes.get_errno() if answer < 0 else answer


def refused(name, *arguments):
    """'no' when it may not be called; else the answer."""
    answer = call(name, *arguments)
    return REFUSALS.get(-answer, f"{name} answers {answer}")


def attempt(action):
    """'no' when it raises an error of the system; else what it gives."""
    try:
        return f"yes: {action()}"
    except OSError:
        return "no"


def rename(mark):
    """Gives this process, and all that it makes from now on, a name by which the host's test knows it."""
    with open("/proc/self/comm", "w") as name:
        name.write(mark)


def words_like_a_mark(data):
    import re
    return re.findall(rb"mk[0-9a-f]{12}", data)


def is_the_mark(word, digest):
    import hashlib
    return hashlib.sha256(word).hexdigest() == digest


def readable_memory(process="self"):
    """The bytes of each of a process's memory areas that can be read."""
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps.readlines():
            area, rights = line.split()[:2]
            start, end = (int(part, 16) for part in area.split("-"))
            if "r" not in rights or end - start > 1 << 28 or "[v" in line:
                continue
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, OverflowError, ValueError):
                continue
