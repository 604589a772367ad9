# expect: AC
# output: no no no no
import subprocess


def run(*command):
    try:
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    except OSError:
        return "no"
    return "no" if ended.returncode else ended.stdout


print(run("/usr/bin/su", "-c", "id"), run("/usr/bin/mount", "-t", "tmpfs", "none", "/tmp"), run("/usr/bin/passwd", "-d", "root"),
      run("/usr/bin/newgrp", "root"))
