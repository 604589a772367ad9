# expect: AC
# after: with-a-secret-in-its-memory.py
# output: nothing
# Pages, buffers and stacks as the kernel gives them out are empty.
import ctypes
import mmap
from kernel import is_the_mark, libc, words_like_a_mark

libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
blocks = [ctypes.string_at(libc.malloc(4 << 20), 4 << 20) for _ in range(10)] + [mmap.mmap(-1, 16 << 20).read()]
print([word for block in blocks for word in words_like_a_mark(block) if is_the_mark(word, "{HASH}")] or "nothing")
