# expect: CE, RE
x = eval("(" * 5000 + ")" * 5000)
