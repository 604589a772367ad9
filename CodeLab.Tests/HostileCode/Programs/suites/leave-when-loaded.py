# expect: WA, RE
raise SystemExit(0)
