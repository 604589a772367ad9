# expect: AC
# output: 45
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(10) as pool:
    print(sum(pool.map(int, range(10))))
