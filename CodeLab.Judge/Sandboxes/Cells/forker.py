"""Makes cells: one isolated, single-use process tree per run, forked from an interpreter that is already loaded.

Runs inside a sandbox and never executes, reads or stores anything of a student: it only forks, waits and reports.

A cell has new user, process, network and mount name spaces and starts as two processes. The first of its processes, the init, is only there
because a name space ends with it. It shares this process's memory and descriptors, costs next to nothing and waits in the kernel for ever. The
other one mounts the cell's own file systems, locks itself in and becomes the student's program when it is told its arguments.

  its argument      JSON {"filter", "module", "share": folders that all sandboxes see, "container": where the judge listens, or null}
  judge -> forker   one packet of JSON {"start": "module" | "exec" | "later", "command", "environment", "fileBytes",
                    "folders": [[path, bytes], ...], "limits": {name: number}} with descriptors: the cell's channel, standard input,
                    output, error, the source of its arguments, and the task files of its control groups
  cell -> judge     on the channel, once it is ready: one byte with descriptors of the program, of the init, of the cell's root, and of
                    its mounts, which go when the judge lets go of them: to take them down takes longer than most programs
  judge -> cell     its files, through the root; then its arguments, a JSON list up to the end, on descriptor 3
  forker -> judge   on the channel: JSON {"status", "cpu" (seconds), "memory" (bytes)}, when everything the program started is dead
"""
import ctypes
import fcntl
import gc
import json
import mmap
import os
import resource
import select
import signal
import socket
import struct
import sys

SHARE_MEMORY, SHARE_FILES = 0x00000100, 0x00000400
NEW_MOUNTS, NEW_USER, NEW_PROCESSES, NEW_NETWORK = 0x00020000, 0x10000000, 0x20000000, 0x40000000
SET_INTERFACE, IS_UP = 0x8914, 1
READ_ONLY, NO_SETUID, NO_DEVICES, CHANGE_MOUNT = 1, 2, 4, 32 | 4096
DEVICES = "null", "zero", "full", "random", "urandom"
SET_DUMPABLE, SET_NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER = 4, 38, 22, 2
CAPSET, CLOSE_RANGE = {"x86_64": (126, 436), "aarch64": (91, 436)}[os.uname().machine]
CAPABILITIES_3 = 0x20080522
ARGUMENTS = 3
USER = 1000
SMALLEST_FOLDER = 1 << 20
STACK = 1 << 14
INIT = 1

# PyDLL keeps the interpreter's lock: there is one thread, and nobody to give it back.
libc = ctypes.PyDLL(None, use_errno=True)


class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


def check(answer):
    if answer < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return answer


def write(path, text):
    descriptor = os.open(path, os.O_WRONLY)
    os.write(descriptor, text)
    os.close(descriptor)


class NameSpaces:
    """Makes each cell's own name spaces. Needs the right to change its own, in the sandbox's user name space, which no cell gets."""

    def __init__(self, shared):
        self.shared = [os.fsencode(folder) for folder in shared]
        self.own = os.open("/proc/self/ns/pid", os.O_RDONLY)
        # They can be written all the same, but not be given the time of now, which every sandbox could read. bwrap would close them.
        for name in DEVICES:
            check(libc.mount(None, b"/dev/" + name.encode(), None, CHANGE_MOUNT | READ_ONLY | NO_SETUID, None))
        # One stack for every init: each only enters the kernel with it, by the same steps, and never comes back.
        self.stack = mmap.mmap(-1, STACK)
        self.top = ctypes.c_void_p(ctypes.addressof(ctypes.c_char.from_buffer(self.stack)) + STACK)
        self.pause = ctypes.cast(libc.pause, ctypes.c_void_p)

    def fork(self, become):
        """The new process, and a descriptor of the init of its name spaces."""
        # An init that ignores the end of its children has the kernel reap what it inherits. The status of a program that ends in this
        # moment would be lost, so the judge has none running while a cell is made.
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        flags = SHARE_MEMORY | SHARE_FILES | NEW_USER | NEW_PROCESSES | NEW_NETWORK | signal.SIGCHLD
        init = check(libc.clone(self.pause, self.top, flags, None))
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        init = os.pidfd_open(init)
        check(libc.setns(init, NEW_PROCESSES))
        process = fork(lambda: become(lambda order: self.enter(init, order)))
        check(libc.setns(self.own, NEW_PROCESSES))
        return process, init

    def enter(self, init, order):
        check(libc.setns(init, NEW_USER | NEW_NETWORK))
        check(libc.prctl(SET_DUMPABLE, 1, 0, 0, 0))
        for name, text in ("setgroups", b"deny"), ("uid_map", b"%d %d 1" % (USER, USER)), ("gid_map", b"%d %d 1" % (USER, USER)):
            write("/proc/self/" + name, text)
        # A network that outlived its program would keep its closed connections for a minute, and their ports, and count for ever.
        with socket.socket() as any_socket:
            fcntl.ioctl(any_socket, SET_INTERFACE, struct.pack("16sh14x", b"lo", IS_UP))
        check(libc.unshare(NEW_MOUNTS))
        for folder, size in order["folders"]:
            options = b"size=%d,nr_inodes=4k,mode=1777" % max(size, SMALLEST_FOLDER)
            check(libc.mount(b"tmpfs", folder.encode(), b"tmpfs", NO_SETUID | NO_DEVICES, options))
        check(libc.mount(b"devpts", b"/dev/pts", b"devpts", NO_SETUID, b"newinstance,ptmxmode=0666,mode=620"))
        check(libc.mount(b"proc", b"/proc", b"proc", NO_SETUID | NO_DEVICES, None))
        # Over what all sandboxes see lies a view of the cell's own: what one program locks, no other can tell.
        for folder in self.shared:
            options = b"lowerdir=%s:/judge/empty" % folder
            check(libc.mount(b"overlay", folder, b"overlay", NO_SETUID | NO_DEVICES | READ_ONLY, options))

    @staticmethod
    def end(init):
        """Ends everything in them, whoever started it, and waits for that."""
        try:
            signal.pidfd_send_signal(init, signal.SIGKILL)
            os.waitid(os.P_PIDFD, init, os.WEXITED)
        except (ProcessLookupError, ChildProcessError):
            # The judge ended it, and the kernel reaped it while another cell was made.
            pass
        os.close(init)


class Container:
    """Isolates its one cell already; this process is its init."""

    @staticmethod
    def fork(become):
        return fork(lambda: become(Container.enter)), None

    @staticmethod
    def enter(order):
        check(libc.prctl(SET_DUMPABLE, 1, 0, 0, 0))
        # The forker is in the same control group; where memory runs out, it must not be the one that is ended.
        write("/proc/self/oom_score_adj", b"1000")

    @staticmethod
    def end(_):
        try:
            os.kill(-1, signal.SIGKILL)
            while True:
                os.wait()
        except (ProcessLookupError, ChildProcessError):
            # Nobody is left.
            return


class Cell:
    """A run's process, from the judge's order to the report of its end."""

    def __init__(self, spaces, order, descriptors, program_filter, module):
        self.channel, *given = descriptors
        self.spaces = spaces
        self.number, self.init = spaces.fork(lambda enter: become(order, self.channel, given, enter, program_filter, module))
        self.process = os.pidfd_open(self.number)
        for descriptor in given:
            os.close(descriptor)

    def end(self):
        report = self.wait()
        self.spaces.end(self.init)
        try:
            os.write(self.channel, report)
        except BrokenPipeError:
            # The judge has given this cell up.
            pass

    def close(self):
        os.close(self.channel)
        os.close(self.process)

    def wait(self):
        try:
            _, status, used = os.wait4(self.number, 0)
        except ChildProcessError:
            # It ended before its time, and while nobody waited. The judge takes a cell without a report for a fault.
            return b""
        report = {"status": status, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * 1024}
        return json.dumps(report).encode() + b"\n"


def fork(action):
    process = os.fork()
    if process == 0:
        try:
            action()
        except BaseException as error:
            # The edge of the new process: the judge reads this as a fault of the sandbox.
            os.write(2, f"cell: {error!r}\n".encode())
        os._exit(1)
    return process


def become(order, channel, given, enter, program_filter, module):
    streams, groups = given[:4], given[4:]
    for group in groups:
        os.write(group, b"0")
    # A session of its own: a signal to "my process group" would otherwise reach the forker.
    os.setsid()
    enter(order)
    for name, value in order["limits"].items():
        resource.setrlimit(getattr(resource, "RLIMIT_" + name), (value, value))
    os.chdir("/work")
    os.umask(0o022)
    with socket.socket(fileno=channel) as judge:
        mounts = os.open("/proc/self/ns/mnt", os.O_RDONLY)
        socket.send_fds(judge, [b"."], [os.pidfd_open(os.getpid()), os.pidfd_open(INIT), os.open("/", os.O_PATH), mounts])
    for number, descriptor in enumerate(streams):
        os.dup2(descriptor, number)
    check(libc.syscall(CLOSE_RANGE, ARGUMENTS + 1, ctypes.c_uint(0xFFFFFFFF), 0))
    lock_in(program_filter)
    if order["start"] == "exec":
        execute(order["command"], order["environment"])
    if order["start"] == "module":
        module.rehearse()
    with os.fdopen(ARGUMENTS, "rb") as source:
        arguments = source.read()
    if not arguments:
        # The judge has given this cell up.
        os._exit(0)
    arguments = json.loads(arguments)
    if order["start"] == "later":
        execute(arguments, order["environment"])
    module.main(arguments)


def lock_in(program_filter):
    check(libc.syscall(CAPSET, struct.pack("<Ii", CAPABILITIES_3, 0), bytes(24)))
    check(libc.prctl(SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    # The program must be able to open /proc/self/fd and /dev/stdin; nobody else of its user can see it.
    check(libc.prctl(SET_DUMPABLE, 1, 0, 0, 0))
    # What the interpreter ignores for itself, other programs expect as it always was.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    filter_header = Filter(len(program_filter) // 8, program_filter)
    check(libc.prctl(SET_SECCOMP, FILTER, ctypes.byref(filter_header), 0, 0))


def execute(command, environment):
    try:
        os.execve(command[0], command, environment)
    except OSError as error:
        os.write(2, f"{command[0]}: {error.strerror}\n".encode())
        os._exit(127)


def serve(control, spaces, program_filter, module):
    """Makes cells and reports their ends until the judge closes the socket; with it everything in this sandbox ends."""
    poller = select.poll()
    poller.register(control.fileno(), select.POLLIN)
    cells = {}
    while True:
        for descriptor, _ in poller.poll():
            if descriptor in cells:
                poller.unregister(descriptor)
                cell = cells.pop(descriptor)
                cell.end()
                cell.close()
                continue
            packet, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 16)
            if not packet:
                return
            cell = Cell(spaces, json.loads(packet), descriptors, program_filter, module)
            cells[cell.process] = cell
            poller.register(cell.process, select.POLLIN)


def serve_one(control, spaces, program_filter, module):
    """Makes the one cell of a container. What is counted in that goes with it, so it stays until the judge closes the cell's channel."""
    packet, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 16)
    control.close()
    if not packet:
        return
    cell = Cell(spaces, json.loads(packet), descriptors, program_filter, module)
    wait_for(cell.process, select.POLLIN)
    cell.end()
    wait_for(cell.channel, 0)


def wait_for(descriptor, event):
    """Waits for an event, or for the other side to hang up."""
    poller = select.poll()
    poller.register(descriptor, event)
    poller.poll()


def main():
    given = json.loads(sys.argv[1])
    with open(given["filter"], "rb") as file:
        program_filter = file.read()
    module = load(given["module"]) if given["module"] else None
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Closes /proc/1 to programs, which have the same user: an init shares this memory.
    check(libc.prctl(SET_DUMPABLE, 0, 0, 0, 0))
    if given["container"]:
        control, work = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET), serve_one
        control.connect(given["container"])
    else:
        control, work = socket.socket(fileno=0), serve
        control.send(b".")
    # What is here now is never freed, so that no child copies a page only to count references to it.
    gc.collect()
    gc.freeze()
    work(control, Container if given["container"] else NameSpaces(given["share"]), program_filter, module)


def load(path):
    folder, name = os.path.split(path)
    sys.path.insert(0, folder)
    return __import__(os.path.splitext(name)[0])


main()
