"""Makes cells: one isolated, single-use process tree per run, forked from an interpreter that is already loaded.

Runs inside a sandbox and never executes, reads or stores anything of a student: it only forks. For each request on its
control socket it clones a keeper, the first process of new user, process and mount namespaces. The keeper mounts the
cell's own file systems and forks the one process that will be the student's, locks that in and waits for the program.

  judge -> forker   one packet of JSON {"start": "module" | "exec" | "later", "command", "environment", "fileBytes"} with descriptors:
                    the cell's channel, standard input, output, error, and the task files of its control groups
  keeper -> judge   on the channel: one byte and a descriptor of the keeper's own process, once the cell is ready
  judge -> keeper   length and JSON {"arguments", "environment", "limits", "files": [[path, size, mode], ...]}, then the files' bytes
  keeper -> judge   JSON {"status", "cpu" (seconds), "memory" (bytes)}, when everything the program started is dead

A process that is made ahead learns its arguments from descriptor 3: a JSON list, up to the end of the file.
"""
import ctypes
import gc
import json
import os
import resource
import signal
import socket
import struct
import sys
import time

NEW_MOUNTS, NEW_USER, NEW_PROCESSES = 0x00020000, 0x10000000, 0x20000000
READ_ONLY, NO_SETUID, NO_DEVICES = 1, 2, 4
SET_DUMPABLE, SET_NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER = 4, 38, 22, 2
CLONE, CAPSET, CLOSE_RANGE = {"x86_64": (56, 126, 436), "aarch64": (220, 91, 436)}[os.uname().machine]
CAPABILITIES_3 = 0x20080522
ARGUMENTS = 3
USER = 1000
SMALLEST_FOLDER = 1 << 20

# PyDLL keeps the interpreter's lock: the child of a raw clone has nobody who could give it back.
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


def read_exactly(channel, count):
    data = bytearray(count)
    view = memoryview(data)
    while view:
        received = channel.recv_into(view)
        if received == 0:
            # The judge has given this cell up.
            os._exit(0)
        view = view[received:]
    return data


class Cell:
    """What the keeper does, as the first process of its namespaces."""

    def __init__(self, order, descriptors, namespaces, shared, program_filter, module):
        self.order, self.namespaces, self.shared = order, namespaces, shared
        self.channel = socket.socket(fileno=descriptors[0])
        self.streams, self.groups = descriptors[1:4], descriptors[4:]
        self.filter, self.module = program_filter, module

    def keep(self):
        if self.namespaces:
            # A session of its own: a signal to "my process group" would otherwise reach the forker.
            os.setsid()
            self.enter()
        # Closes /proc/1 to the program, which has the same user; before, it would close it to the keeper itself.
        check(libc.prctl(SET_DUMPABLE, 0, 0, 0, 0))
        started = self.order["start"] != "later"
        child, arguments = self.fork() if started else (None, None)
        own = os.pidfd_open(os.getpid())
        socket.send_fds(self.channel, [b"."], [own])
        request = json.loads(read_exactly(self.channel, struct.unpack("<I", read_exactly(self.channel, 4))[0]))
        self.place(request["files"])
        if not started:
            child, arguments = self.fork(request)
        if not self.namespaces:
            # The kernel would count the user's processes in other containers; this one's group has a limit of its own.
            del request["limits"]["NPROC"]
        self.limit(child, request["limits"])
        before = time.clock_gettime(~child << 3 | 2)
        with os.fdopen(arguments, "wb") as sink:
            sink.write(json.dumps(request["arguments"]).encode())
        self.report(self.wait(child), before)
        if not self.namespaces:
            # A container ends with its first process, and what was counted in it goes with it; the judge reads that first.
            self.channel.recv(1)

    def enter(self):
        write("/proc/self/setgroups", b"deny")
        write("/proc/self/uid_map", b"%d %d 1" % (USER, USER))
        write("/proc/self/gid_map", b"%d %d 1" % (USER, USER))
        for folder, size in (b"/tmp", self.order["fileBytes"]), (b"/work", self.order["fileBytes"]), (b"/dev/shm", 4 << 20):
            self.mount_small(folder, size)
        check(libc.mount(b"proc", b"/proc", b"proc", NO_SETUID | NO_DEVICES, None))
        # Over what all sandboxes see lies a view of the cell's own: what one program locks, no other can tell.
        for folder in self.shared:
            options = b"lowerdir=%s:/judge/empty" % folder
            check(libc.mount(b"overlay", folder, b"overlay", NO_SETUID | NO_DEVICES | READ_ONLY, options))

    @staticmethod
    def mount_small(folder, size):
        options = b"size=%d,nr_inodes=4k,mode=1777" % max(size, SMALLEST_FOLDER)
        check(libc.mount(b"tmpfs", folder, b"tmpfs", NO_SETUID | NO_DEVICES, options))

    def fork(self, request=None):
        """The student's process to be: locked in, and then waiting for its arguments."""
        source, sink = os.pipe()
        child = os.fork()
        if child:
            os.close(source)
            for descriptor in (*self.streams, *self.groups):
                os.close(descriptor)
            return child, sink
        self.become(source, request)

    def become(self, source, request):
        for group in self.groups:
            os.write(group, b"0")
        for number, descriptor in enumerate(self.streams):
            os.dup2(descriptor, number)
        os.dup2(source, ARGUMENTS)
        check(libc.syscall(CLOSE_RANGE, ARGUMENTS + 1, ctypes.c_uint(0xFFFFFFFF), 0))
        os.chdir("/work")
        os.umask(0o022)
        lock_in(self.filter)
        if not self.namespaces:
            # The keeper is in the same control group; where memory runs out, it must not be the one that is ended.
            write("/proc/self/oom_score_adj", b"1000")
        if request:
            # Started later: the judge's limits are set by now and the arguments known, so nothing is left to wait for.
            with os.fdopen(ARGUMENTS, "rb") as ready:
                ready.read()
            execute(request["arguments"], request["environment"])
        elif self.order["start"] == "exec":
            execute(self.order["command"], self.order["environment"])
        with os.fdopen(ARGUMENTS, "rb") as ready:
            arguments = ready.read()
        if not arguments:
            os._exit(0)
        self.module.main(json.loads(arguments))

    def place(self, files):
        for path, size, mode in files:
            top = "/" + path.split("/")[1]
            if top != "/work" and not os.path.ismount(top):
                self.mount_small(top.encode(), sum(each[1] for each in files) * 2)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "xb") as file:
                file.write(read_exactly(self.channel, size))
            os.chmod(path, mode)

    @staticmethod
    def limit(child, limits):
        for name, value in limits.items():
            resource.prlimit(child, getattr(resource, "RLIMIT_" + name), tuple(value))

    @staticmethod
    def wait(child):
        while True:
            ended, status = os.wait()
            if ended == child:
                break
        # Only the keeper may be left: whatever else the program started dies with it.
        try:
            os.kill(-1, signal.SIGKILL)
            while True:
                os.wait()
        except (ProcessLookupError, ChildProcessError):
            return status

    def report(self, status, before):
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        result = {"status": status, "cpu": used.ru_utime + used.ru_stime - before, "memory": used.ru_maxrss * 1024}
        self.channel.sendall(json.dumps(result).encode() + b"\n")


def lock_in(program_filter):
    drop_capabilities()
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


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def drop_capabilities():
    check(libc.syscall(CAPSET, struct.pack("<Ii", CAPABILITIES_3, 0), bytes(24)))


def keep_one(path, program_filter, module):
    """Becomes the keeper of the one cell of this container, which is what isolates it."""
    control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    control.connect(path)
    packet, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 16)
    if packet:
        Cell(json.loads(packet), descriptors, 0, [], program_filter, module).keep()


def serve(control, namespaces, shared, program_filter, module):
    while True:
        packet, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 16)
        if not packet:
            # The judge is gone, and with this process everything in this sandbox.
            os._exit(0)
        reap()
        pid = check(libc.syscall(CLONE, namespaces | signal.SIGCHLD, 0, 0, 0, 0))
        if pid == 0:
            # What the interpreter does after a fork is left out: the keeper has one thread, draws no random numbers, and whatever it
            # touches is a page to copy. The program's own process is forked by the interpreter's rules.
            try:
                Cell(json.loads(packet), descriptors, namespaces, shared, program_filter, module).keep()
            except BaseException as error:
                # The edge of the keeper: the judge reads this as a fault of the sandbox.
                os.write(2, f"keeper: {error!r}\n".encode())
                os._exit(1)
            os._exit(0)
        for descriptor in descriptors:
            os.close(descriptor)


def main():
    filter_path, module_path, *more = sys.argv[1:]
    in_container = len(more) == 1 and more[0].endswith("/socket")
    with open(filter_path, "rb") as file:
        program_filter = file.read()
    module = None
    if module_path:
        sys.path.insert(0, os.path.dirname(module_path))
        module = __import__(os.path.splitext(os.path.basename(module_path))[0])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if in_container:
        keep_one(more[0], program_filter, module)
        return
    control = socket.socket(fileno=0)
    control.send(b".")
    # What is here now is never freed, so that no child copies a page only to count references to it.
    gc.collect()
    gc.freeze()
    serve(control, NEW_USER | NEW_PROCESSES | NEW_MOUNTS, [os.fsencode(folder) for folder in more], program_filter, module)


main()
