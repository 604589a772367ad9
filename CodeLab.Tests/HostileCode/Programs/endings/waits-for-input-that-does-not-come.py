# expect: RE
# exit: 1
input()
