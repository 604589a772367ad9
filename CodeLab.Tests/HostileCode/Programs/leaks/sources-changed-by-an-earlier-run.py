# expect: AC
# after: with-changed-sources.py
# output: False ['kernel.py', 'main.py']
import os
import kernel

print(any("CHAN" + "GED" in open(f"/work/{name}").read() for name in os.listdir("/work")), sorted(os.listdir("/work")))
