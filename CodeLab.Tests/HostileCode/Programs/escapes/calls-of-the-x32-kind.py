# expect: AC, RE
# output: no
import ctypes
import platform
from kernel import libc

answer = libc.syscall(0x40000000 | 321, 0, 0, 0) if platform.machine() == "x86_64" else -1
print("no" if answer < 0 and ctypes.get_errno() in (0, 1, 38) else f"answers {answer} {ctypes.get_errno()}")
