# expect: RE
# exit: 127
import os

os._exit(127)
