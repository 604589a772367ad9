# expect: AC
# output: 0
# limits: cpu=5
import os

wrong = 0
for status in range(256):
    child = os.fork()
    if child == 0:
        os._exit(status)
    wrong += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != status
print(wrong)
