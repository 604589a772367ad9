# expect: AC
# output: no no no no
import os
from kernel import attempt

print(attempt(lambda: open("/work/main.py", "a")), attempt(lambda: os.remove("/work/main.py")), attempt(lambda: os.rename("/work/main.py", "/work/{MARK}")),
      attempt(lambda: os.chmod("/work/main.py", 0o666)))
