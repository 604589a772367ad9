"""Runs a pytest suite. The tests and the runner are in this process; the program is in another one, which never holds the tests, the
runner's report or the word that proves it, and is used through proxies (apart.py). With "together" the program is in this one.

Standard input: {"nonce", "together", "tests": [path], "files": {path: text}, "program": [path]}. Descriptor 3: one line,
{"nonce", "tests": [{"id", "name", "outcome", "message"}], "passed", "ended"}; "ended" is how the program's process ended by itself, as shells count.
"""
import ctypes
import json
import os
import socket
import sys

PLACE, REPORT = "/work", 3
SET_DUMPABLE = 4


def main():
    report = os.dup(REPORT)
    os.close(REPORT)
    os.set_inheritable(report, False)
    # Other processes of the same user can then not look into this one.
    ctypes.CDLL(None).prctl(SET_DUMPABLE, 0, 0, 0, 0)
    here, there = socket.socketpair()
    child = os.fork()
    if child == 0:
        os.close(report)
        here.close()
        serve(there)
    there.close()
    with open(0, "rb") as source:
        request = json.loads(source.read())
    sys.path.insert(0, "/driver")
    import suite_runner
    sys.path.remove("/driver")
    result = suite_runner.run(request, here, child)
    data = json.dumps({"nonce": request["nonce"], **result}).encode() + b"\n"
    while data:
        data = data[os.write(report, data):]
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0 if result["passed"] else 1)


def serve(channel):
    """The program's side. Nothing of the suite has been read yet, and nothing of it ever comes here but what tests hand over."""
    os.setsid()
    nothing = os.open("/dev/null", os.O_RDONLY)
    os.dup2(nothing, 0)
    ctypes.CDLL(None).prctl(SET_DUMPABLE, 1, 0, 0, 0)
    sys.path.insert(0, "/driver")
    import apart
    for name in [name for name in sys.modules if name.startswith("apart")]:
        # The program may have modules of these names.
        del sys.modules[name]
    sys.path[0] = PLACE
    sys.set_int_max_str_digits(0)
    peer = apart.Peer(channel, lambda thing, name: True)
    sys.stdout = sys.__stdout__ = apart.Printed(peer)
    peer.serve()
    os._exit(0)


main()
