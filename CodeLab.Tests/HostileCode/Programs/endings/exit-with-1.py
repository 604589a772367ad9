# expect: RE
# exit: 1
raise SystemExit("no")
