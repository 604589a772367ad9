# expect: WA, RE
raise KeyboardInterrupt
