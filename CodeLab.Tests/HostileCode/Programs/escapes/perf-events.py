# expect: AC
# output: no
import ctypes
from kernel import refused

print(refused("perf_event_open", ctypes.create_string_buffer(b"\x01\0\0\0\x70\0\0\0", 112), 0, -1, -1, 0))
