# expect: AC
import socket

for port in (5000, 45000):
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", port))
        server.listen()
        client.connect(("127.0.0.1", port))
        # Whoever closes first keeps the port for a minute.
        server.accept()[0].close()
