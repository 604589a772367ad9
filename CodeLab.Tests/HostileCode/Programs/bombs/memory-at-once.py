# expect: MLE
x = bytearray(4 << 30)
