# expect: AC
# output: no no no no no
from kernel import refused

print(refused("init_module", 0, 0, b""), refused("finit_module", -1, b"", 0), refused("delete_module", b"x", 0), refused("kexec_load", 0, 0, 0, 0),
      refused("reboot", 0xfee1dead, 672274793, 0, 0))
