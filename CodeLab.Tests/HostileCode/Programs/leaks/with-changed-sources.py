# expect: AC
open("/work/main.py", "a").write("\n# CHANGED\n")
open("/work/kernel.py", "w").write("raise SystemExit('{MARK}')\n")
open("/work/sitecustomize.py", "w").write("raise SystemExit('{MARK}')\n")
