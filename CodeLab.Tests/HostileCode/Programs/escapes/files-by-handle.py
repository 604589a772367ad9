# expect: AC
# output: no no
import ctypes
from kernel import refused

handle = ctypes.create_string_buffer(b"\x08\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0", 136)
print(refused("open_by_handle_at", -100, handle, 0), refused("name_to_handle_at", -100, b"/usr", handle, handle, 0))
