# expect: AC
# output: no no no no no no
import ctypes
from kernel import refused

now = ctypes.create_string_buffer(16)
print(refused("settimeofday", now, 0), refused("clock_settime", 0, now), refused("sethostname", b"{MARK}", 14), refused("swapon", b"/tmp/x", 0),
      refused("swapoff", b"/tmp/x"), refused("acct", b"/tmp/x"))
