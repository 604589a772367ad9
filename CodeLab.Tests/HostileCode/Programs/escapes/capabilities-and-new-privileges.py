# expect: AC
# output: CapAmb 0 CapEff 0 CapInh 0 CapPrm 0 NoNewPrivs 1 Seccomp 2
with open("/proc/self/status") as status:
    found = dict(line.split()[:2] for line in status if line.split()[0] in ("CapInh:", "CapPrm:", "CapEff:", "CapAmb:", "NoNewPrivs:", "Seccomp:"))
print(*(f"{name[:-1]} {int(found[name], 16)}" for name in sorted(found)))
