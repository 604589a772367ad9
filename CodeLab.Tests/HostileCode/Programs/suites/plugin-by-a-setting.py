# expect: WA, RE
def double(n):
    return 4
# --- setup.cfg
[tool:pytest]
addopts = -p double_plugin
# --- double_plugin.py
def pytest_pyfunc_call(pyfuncitem):
    return True
