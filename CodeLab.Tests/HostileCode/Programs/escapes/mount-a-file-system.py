# expect: AC
# output: no no no
from kernel import refused

print(refused("mount", b"none", b"/tmp", b"tmpfs", 0, 0), refused("mount", b"/usr", b"/tmp", 0, 4096, 0), refused("mount", 0, b"/", 0, 32, 0))
