# expect: RE
print("\ud800")
