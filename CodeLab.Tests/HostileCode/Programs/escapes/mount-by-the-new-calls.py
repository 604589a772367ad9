# expect: AC
# output: no no no no no
from kernel import refused

print(refused("fsopen", b"tmpfs", 0), refused("open_tree", -100, b"/usr", 1), refused("move_mount", -1, b"", -1, b"/tmp", 4),
      refused("mount_setattr", -100, b"/", 0, 0, 32), refused("open_tree_attr", -100, b"/usr", 0, 0, 0))
