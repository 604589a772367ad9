# expect: WA, RE
def double(n):
    return 4
# --- pytest.py
print("1 passed in 0.01s")
raise SystemExit(0)
