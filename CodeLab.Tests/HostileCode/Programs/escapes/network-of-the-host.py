# expect: AC
# output: lo
# No interface but an empty loopback, no way to anywhere, no port of the host.
import socket

reached = []
for address in (("1.1.1.1", 80), ("127.0.0.1", {PORT}), ("127.0.0.1", 5432), ("169.254.169.254", 80), ("172.17.0.1", 22), ("10.0.0.1", 53)):
    with socket.socket() as link:
        link.settimeout(0.5)
        try:
            link.connect(address)
            reached.append(str(address))
        except OSError:
            pass
with open("/proc/net/dev") as table:
    interfaces = [line.split(":")[0].strip() for line in table if ":" in line]
print(*interfaces, *reached)
