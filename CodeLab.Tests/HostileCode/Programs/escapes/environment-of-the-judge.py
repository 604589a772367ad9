# expect: AC
# output:
import os

usual = {"HOME", "LANG", "LC_CTYPE", "PATH", "PWD", "PYTHONDONTWRITEBYTECODE", "PYTHONUTF8", "PYTHONHASHSEED", "SHLVL", "_"}
with open("/proc/self/environ", "rb") as given:
    names = {entry.split(b"=")[0].decode() for entry in given.read().split(b"\0") if entry}
print(*sorted((names | set(os.environ)) - usual))
