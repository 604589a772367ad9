# expect: MLE
# limits: cpu=6 wall=10 memory=128
# Each touched page of an area that is only read costs no memory but 4 KB of page table for every 2 MB of addresses.
import ctypes
from kernel import libc

libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
READ, PRIVATE, ANONYMOUS, NORESERVE = 1, 2, 0x20, 0x4000
SIZE, STEP = 256 << 30, 2 << 20
area = libc.mmap(None, SIZE, READ, PRIVATE | ANONYMOUS | NORESERVE, -1, 0)
byte = ctypes.c_char
for at in range(area, area + SIZE, STEP):
    byte.from_address(at).value
print("512 MB of page tables")
