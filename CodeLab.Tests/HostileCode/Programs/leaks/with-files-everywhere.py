# expect: AC
import os

for folder in ("/tmp", "/work", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue", "/"):
    try:
        with open(f"{folder}/{MARK}", "w") as file:
            file.write("{MARK}")
        os.chmod(f"{folder}/{MARK}", 0o777)
    except OSError:
        pass
