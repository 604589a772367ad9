# expect: WA, RE
# says: test
import os

for folder in "/tmp", "/tmp/suite", "/work":
    for name in "conftest.py", "sitecustomize.py", "difflib.py", "double_test.py", "pprint.py", "pytest.ini":
        try:
            with open(os.path.join(folder, name), "w") as file:
                file.write("import os\nos._exit(0)\n")
        except OSError:
            pass


def double(n):
    return 4
