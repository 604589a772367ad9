# expect: AC
# output: 7 /work/shop/till.py
import shop.till
from helper import seven

print(seven(), shop.till.__file__)
# --- helper.py
def seven():
    return 7
# --- shop/till.py
PRICE = 3
# --- shop/__init__.py
