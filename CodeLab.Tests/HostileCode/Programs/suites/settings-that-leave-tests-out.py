# expect: WA, RE
def double(n):
    return 4
# --- pytest.ini
[pytest]
python_functions = always
addopts = --deselect double_test.py::test_doubles
# --- more_test.py
def always():
    assert True
