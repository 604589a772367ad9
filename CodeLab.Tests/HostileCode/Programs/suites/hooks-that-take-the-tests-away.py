# expect: WA, RE
def double(n):
    return 4
# --- conftest.py
def pytest_collection_modifyitems(items):
    for item in items:
        item.obj = lambda: None
        item.runtest = lambda: None
