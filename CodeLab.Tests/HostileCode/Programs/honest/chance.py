# expect: AC
# twice: differs
# Interpreters made ready ahead must not all draw the same numbers.
import random

print(random.random())
