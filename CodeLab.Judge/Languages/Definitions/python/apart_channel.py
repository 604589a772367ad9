"""Messages between the two processes of apart.py: JSON with its length before it."""
import json
import struct

# A hostile answer may be long or deep, but never more than this.
MOST_BYTES = 64 << 20


class Ended(Exception):
    """The program's process is gone."""


class Channel:
    """channel: a connected stream socket. hear: told what the other side printed."""

    def __init__(self, channel):
        self.channel, self.printed = channel, []
        self.hear = lambda text: None

    def send(self, message):
        message["printed"] = "".join(self.printed)
        self.printed.clear()
        data = json.dumps(message).encode()
        try:
            self.channel.sendall(struct.pack("<I", len(data)) + data)
        except OSError:
            raise Ended("The program ended before its tests did.") from None

    def receive(self):
        size = struct.unpack("<I", self.read(4))[0]
        if size > MOST_BYTES:
            raise Ended("The program answered with more than fits.")
        message = json.loads(self.read(size))
        if message["printed"]:
            self.hear(message["printed"])
        return message

    def read(self, count):
        parts = []
        while count:
            try:
                part = self.channel.recv(min(count, 1 << 20))
            except OSError:
                part = b""
            if not part:
                raise Ended("The program ended before its tests did.")
            parts.append(part)
            count -= len(part)
        return b"".join(parts)


class Printed:
    """Standard output of the program: it travels with the next message, so that tests can look at it."""

    encoding, errors, closed = "utf-8", "strict", False

    def __init__(self, peer):
        self.peer = peer

    def write(self, text):
        self.peer.printed.append(str(text))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    @staticmethod
    def isatty():
        return False
