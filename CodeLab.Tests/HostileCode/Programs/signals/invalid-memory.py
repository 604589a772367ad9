# expect: RE
# says: SIGSEGV
# exit: 139
import ctypes

ctypes.string_at(8)
