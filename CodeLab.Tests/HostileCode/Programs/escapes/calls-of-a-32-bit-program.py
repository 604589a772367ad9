# expect: AC, RE
# output: no
# int 0x80 counts calls as a 32-bit kernel does: 288 is keyctl there. A filter that looks at the number only lets it through.
import ctypes
import mmap
import platform

if platform.machine() != "x86_64":
    print("no")
    raise SystemExit
code = b"\x53\xb8\x20\x01\x00\x00\x31\xdb\xb9\xfd\xff\xff\xff\x31\xd2\xcd\x80\x5b\xc3"
area = mmap.mmap(-1, 4096, prot=7)
area.write(code)
answer = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(area)))()
print("no" if answer in (-1, -38) else f"keyctl answers {answer}")
