# expect: AC
# output: no no no no
import ctypes
import os
from kernel import refused

buffer = ctypes.create_string_buffer(8)
vector = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 8)
other = os.getppid() or 1
print(refused("process_vm_readv", other, vector, 1, vector, 1, 0), refused("process_vm_writev", other, vector, 1, vector, 1, 0),
      refused("process_madvise", -1, vector, 1, 4, 0), refused("kcmp", other, os.getpid(), 0, 0, 0))
