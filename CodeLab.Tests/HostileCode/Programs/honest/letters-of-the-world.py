# expect: AC
# input: Grüße aus Łódź 🎄
# output: Grüße aus Łódź 🎄 utf-8 utf-8 17
import sys

text = input()
print(text, sys.stdin.encoding, sys.getfilesystemencoding(), len(text) + 1)
open("grüße-🎄.txt", "w").write(text)
