# expect: RE
# exit: 255
import os

os._exit(255)
