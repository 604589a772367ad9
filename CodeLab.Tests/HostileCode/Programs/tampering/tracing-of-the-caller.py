# expect: WA, RE
# call: f [1] -> 42
import sys


def trace(frame, event, argument):
    frame.f_trace_opcodes = True
    for name in ("result", "document", "expected"):
        if name in frame.f_locals:
            frame.f_locals[name] = 42
    return trace


def f(_):
    sys.settrace(trace)
    sys.setprofile(lambda *_: None)
    frame = sys._getframe()
    while frame:
        frame.f_trace = trace
        frame = frame.f_back
    return 41
