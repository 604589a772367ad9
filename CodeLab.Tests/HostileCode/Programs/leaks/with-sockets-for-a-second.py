# expect: AC
# limits: wall=10
import socket
import time

held = []
for family, address in ((socket.AF_UNIX, "\0codelab-leak"), (socket.AF_INET, ("127.0.0.1", 45454)), (socket.AF_INET6, ("::1", 45454)), (socket.AF_INET, ("0.0.0.0", 45455))):
    try:
        server = socket.socket(family)
        server.bind(address)
        server.listen()
        held.append(server)
    except OSError:
        pass
time.sleep(1.2)
