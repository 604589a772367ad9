# expect: AC
# output: hello
import os
import pty

leader, follower = pty.openpty()
os.write(follower, b"hello\n")
print(os.read(leader, 100).decode().strip())
