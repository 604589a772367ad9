# expect: AC
# output: no no
from kernel import refused

print(refused("pivot_root", b"/tmp", b"/tmp"), refused("chroot", b"/tmp"))
