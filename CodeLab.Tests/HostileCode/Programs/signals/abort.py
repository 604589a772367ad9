# expect: RE
# says: SIGABRT
# exit: 134
import os

os.abort()
