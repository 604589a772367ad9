# expect: WA, RE
def double(n):
    return 4
# --- sitecustomize.py
import os

os.write(1, b"1 passed in 0.01s\n")
os._exit(0)
