# expect: AC
# exit: 0
import os

os._exit(256)
