# expect: AC
# output: no
from kernel import refused

print(refused("fanotify_init", 0, 0))
