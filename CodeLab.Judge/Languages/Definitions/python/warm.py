"""Runs one program as `python3 FILE [ARGUMENT...]` would, in a process that was forked from a loaded interpreter."""
import atexit
import builtins
import gc
import io
import os
import signal
import sys
import traceback
import types

# Loaded once for everybody: what programs of courses and challenges import most. The random numbers of each begin anew, as after any fork.
import bisect, collections, copy, dataclasses, datetime, decimal, enum, fractions, functools, heapq, itertools, json, math  # noqa: E401, F401
import operator, random, re, statistics, string, textwrap, time, typing, importlib.machinery, importlib.util, linecache  # noqa: E401, F401

REHEARSAL = """
import json, os, sys
def double(numbers): return [2 * number for number in numbers]
text = f"{double([int(word) for word in '1 2'.split()])!r}"
bytes(text, "utf-8").decode()
"""


def main(arguments):
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    open_streams()
    path = arguments[0]
    sys.argv = arguments
    sys.path[0] = os.path.dirname(path)
    program = types.ModuleType("__main__")
    program.__file__, program.__builtins__, program.__annotations__, program.__cached__ = path, builtins, {}, None
    program.__loader__ = importlib.machinery.SourceFileLoader("__main__", path)
    sys.modules["__main__"] = program
    status = run(path, program)
    os._exit(end(program, status))


def rehearse():
    """Does what every program does first, while nobody waits: the pages that this changes are the process's own by then."""
    open_streams()
    program = types.ModuleType("rehearsal")
    exec(compile(REHEARSAL, "rehearsal", "exec", dont_inherit=True), program.__dict__)
    gc.collect()


def open_streams():
    # Those of the interpreter belong to the descriptors that it was started with.
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stderr = sys.__stderr__ = io.TextIOWrapper(
        open(2, "wb", 0, closefd=False), encoding="utf-8", errors="backslashreplace", line_buffering=True, write_through=True)


def run(path, program):
    try:
        with open(path, "rb") as file:
            code = compile(file.read(), path, "exec", dont_inherit=True)
        exec(code, program.__dict__)
        return 0
    except SystemExit as leave:
        return status_of(leave.code)
    except BaseException as error:
        show(error)
        return 1


def status_of(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def show(error):
    # Without the frame of this file.
    trace = error.__traceback__.tb_next if error.__traceback__ else None
    error.__traceback__ = trace
    try:
        sys.excepthook(type(error), error, trace)
    except BaseException:
        # The program replaced the hook by one that fails; the interpreter shows both then.
        traceback.print_exc()
        traceback.print_exception(type(error), error, trace)


def end(program, status):
    """What the interpreter does before it ends: threads, exit functions, destructors, streams, in this order."""
    # Not loaded ahead: what it does after each fork takes longer than most programs.
    if "threading" in sys.modules:
        try:
            sys.modules["threading"]._shutdown()
        except BaseException as error:
            show(error)
    atexit._run_exitfuncs()
    clear(program.__dict__)
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            status = status or 120
    return status


def clear(names):
    for name in [name for name in names if name.startswith("_") and not name.startswith("__")]:
        names[name] = None
    for name in [name for name in names if not name.startswith("__")]:
        names[name] = None
