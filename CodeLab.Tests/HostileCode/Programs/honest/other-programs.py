# expect: AC
# output: hello 3
import subprocess
import sys

said = subprocess.run(["/bin/echo", "hello"], capture_output=True, text=True, check=True).stdout.strip()
print(said, subprocess.run([sys.executable, "-c", "import sys; sys.exit(3)"]).returncode)
