# expect: AC
# output: no no
import subprocess


def run(*command):
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return "no" if ended.returncode else ended.stdout


print(run("/usr/bin/unshare", "-Ur", "id"), run("/usr/bin/nsenter", "-t", "1", "-a", "id"))
