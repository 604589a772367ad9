# expect: AC
from multiprocessing import resource_tracker, shared_memory
from kernel import call

KEY, CREATE = 0x434F4445, 0o1666
call("shmget", KEY, 4096, CREATE)
call("semget", KEY, 1, CREATE)
call("msgget", KEY, CREATE)
call("mq_open", b"{MARK}", 0o102, 0o666, 0)
memory = shared_memory.SharedMemory("codelab-leak", create=True, size=4096)
resource_tracker.unregister(memory._name, "shared_memory")
