# expect: AC
# output: body
# output: atexit
# output: destructor
import atexit


class Late:
    def __del__(self):
        print("destructor")


late = Late()
atexit.register(print, "atexit")
print("body")
