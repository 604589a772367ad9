# expect: RE
# exit: 128
import os

os._exit(128)
