# expect: WA, RE
# says: test
import os
import re


def double(n):
    for folder, _, names in os.walk("/"):
        if folder.startswith(("/proc", "/usr", "/sys", "/dev")):
            continue
        for name in names:
            try:
                with open(os.path.join(folder, name)) as file:
                    found = re.search(r"double\(%d\) == (\d+)" % n, file.read(1 << 16))
            except (OSError, UnicodeDecodeError):
                continue
            if found:
                return int(found[1])
    return None
