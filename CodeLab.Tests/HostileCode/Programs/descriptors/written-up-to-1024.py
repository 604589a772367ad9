# expect: AC
# output: 42
# Whatever the sandbox may use to talk to its judge, junk in it must not be taken for a word.
import os

print(42, flush=True)
for number in range(3, 1025):
    for junk in (b"0\n", b'{"exit-code": 0}\n', b"\0" * 4096, b"\xff" * 8):
        try:
            os.write(number, junk)
        except OSError:
            pass
