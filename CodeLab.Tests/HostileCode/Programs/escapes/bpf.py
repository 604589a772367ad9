# expect: AC
# output: no
from kernel import refused

print(refused("bpf", 0, b"\0" * 128, 128))
