# expect: AC
# after: with-shared-memory.py
# output: no no no no no
from multiprocessing import shared_memory
from kernel import attempt, call

KEY = 0x434F4445
print(*("no" if call(name, *arguments) < 0 else "yes" for name, arguments in
        (("shmget", (KEY, 4096, 0)), ("semget", (KEY, 1, 0)), ("msgget", (KEY, 0)), ("mq_open", (b"{MARK}", 2, 0, 0)))),
      attempt(lambda: shared_memory.SharedMemory("codelab-leak")))
