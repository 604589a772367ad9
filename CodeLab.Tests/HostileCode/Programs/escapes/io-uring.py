# expect: AC
# output: no
import ctypes
from kernel import refused

print(refused("io_uring_setup", 8, ctypes.create_string_buffer(120)))
