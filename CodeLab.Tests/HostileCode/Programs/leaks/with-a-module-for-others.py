# expect: AC
import os

for folder in ("/tmp", "/work", os.path.expanduser("~"), os.path.expanduser("~/.local/lib/python3.11/site-packages")):
    try:
        os.makedirs(folder, exist_ok=True)
        for name in ("json.py", "sitecustomize.py", "usercustomize.py", "random.py", "evil.pth"):
            with open(f"{folder}/{name}", "w") as file:
                file.write("print('{MARK}')\n")
    except OSError:
        pass
