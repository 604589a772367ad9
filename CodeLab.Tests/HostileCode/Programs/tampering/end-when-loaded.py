# expect: WA, RE
# call: f [1] -> null
import os

os._exit(0)
