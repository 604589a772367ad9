"""Starts a PostgreSQL of its own, makes the test's database in it, runs the student's statements and hands the rows out as JSON.

Standard input: {"setup": script, "plan": whether the plan of the last statement is wanted}. Standard output: {"results":
[{"columns": [name, ...], "rows": [[cell, ...], ...]}, ...], "plan": [{"node": ..., "relation": ..., "index": ...}, ...]}, one result
for each statement that has columns. The student is an ordinary user who owns the database and nothing else.
"""
import json
import os
import re
import socket
import struct
import subprocess
import sys
import time

SETUP_FAILED = 65
EXPLAIN = "EXPLAIN (FORMAT JSON) "
TRUTH, NUMBERS = 16, {20, 21, 23, 26, 700, 701, 1700}
SETTINGS = {
    "listen_addresses": "", "unix_socket_directories": "/tmp", "dynamic_shared_memory_type": "mmap", "shared_buffers": "16MB",
    "max_connections": "8", "max_wal_senders": "0", "wal_level": "minimal", "fsync": "off", "full_page_writes": "off",
    "synchronous_commit": "off", "autovacuum": "off", "max_parallel_workers_per_gather": "0", "jit": "off", "timezone": "UTC",
    "lc_messages": "C", "log_min_messages": "fatal",
}
# Quoted text, comments and dollar quotes may hold semicolons; what is left of them ends statements.
TOKENS = re.compile(
    r"[eE]'(?:\\.|''|[^'\\])*'|'(?:''|[^'])*'|\"[^\"]*\"|\$(\w*)\$.*?\$\1\$|--[^\n]*|/\*.*?\*/|;", re.DOTALL)
NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?\Z")


class Refused(Exception):
    def __init__(self, fields):
        super().__init__(fields.get("M", "unknown error"))
        self.code, self.position = fields.get("C"), int(fields.get("P", 0))


class Connection:
    """As much of the protocol of version 3 as simple queries need."""

    def __init__(self, user, database):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect("/tmp/.s.PGSQL.5432")
        self.file = self.socket.makefile("rb")
        body = struct.pack("!i", 196608) + f"user\0{user}\0database\0{database}\0client_encoding\0UTF8\0\0".encode()
        self.socket.sendall(struct.pack("!i", len(body) + 4) + body)
        for _ in self.messages():
            pass

    def messages(self):
        """Until the server is ready again; an error is raised then."""
        fault = None
        while True:
            head = self.file.read(5)
            if len(head) < 5:
                raise fault or EOFError("the server ended")
            kind, length = struct.unpack("!ci", head)
            body = self.file.read(length - 4)
            if kind == b"E":
                fault = Refused({field[:1].decode(): field[1:].decode(errors="replace") for field in body.split(b"\0") if field})
                if fault.code in ("57P03", "57P01"):
                    raise fault
            elif kind == b"Z":
                if fault:
                    raise fault
                return
            else:
                yield kind, body

    def query(self, sql):
        body = sql.encode() + b"\0"
        self.socket.sendall(b"Q" + struct.pack("!i", len(body) + 4) + body)
        return self.messages()

    def run(self, sql):
        return [list(cells(body)) for kind, body in self.query(sql) if kind == b"D"]


def cells(body):
    at = 2
    for _ in range(struct.unpack_from("!h", body)[0]):
        length = struct.unpack_from("!i", body, at)[0]
        at += 4
        yield None if length < 0 else body[at:at + length].decode()
        at += max(length, 0)


def columns(body):
    found, at = [], 2
    for _ in range(struct.unpack_from("!h", body)[0]):
        end = body.index(b"\0", at)
        found.append((body[at:end].decode(), struct.unpack_from("!i", body, end + 7)[0]))
        at = end + 19
    return found


def written(text, kind):
    if text is None:
        return "null"
    if kind == TRUTH:
        return "true" if text == "t" else "false"
    return text if kind in NUMBERS and NUMBER.match(text) else json.dumps(text)


def start(program):
    subprocess.run(["tar", "-xf", "/driver/data.tar", "-C", "/tmp"], check=True)
    settings = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    server = subprocess.Popen(
        [program, "-D", "/tmp/data", *settings], env={**os.environ, "LD_PRELOAD": "/driver/shim.so"},
        stdin=subprocess.DEVNULL, stdout=open("/tmp/log", "wb"), stderr=subprocess.STDOUT)
    while server.poll() is None:
        try:
            return Connection("student", "postgres")
        except (FileNotFoundError, ConnectionRefusedError, Refused, EOFError):
            time.sleep(0.005)
    with open("/tmp/log", "rb") as log:
        print("PostgreSQL did not start.", log.read()[-2000:].decode(errors="replace"), file=sys.stderr)
    sys.exit(SETUP_FAILED)


def statements(script):
    """Each statement with the place in the script where it begins."""
    begin = 0
    for token in TOKENS.finditer(script):
        if token.group() == ";":
            yield begin, script[begin:token.end()]
            begin = token.end()
    yield begin, script[begin:]


def is_empty(statement):
    return not TOKENS.sub(lambda token: "" if token.group()[:2] in ("--", "/*") or token.group() == ";" else "x", statement).strip()


def nodes(plan):
    yield {"node": plan["Node Type"], "relation": plan.get("Relation Name"), "index": plan.get("Index Name")}
    for inner in plan.get("Plans", []):
        yield from nodes(inner)


def show(messages, before):
    """Row by row, so that a query without end meets the limit of the output and not that of the memory; whether there were columns."""
    kinds = None
    try:
        for kind, body in messages:
            if kind == b"T":
                found = columns(body)
                kinds = [kind for _, kind in found]
                print(before + '{"columns": ' + json.dumps([name for name, _ in found]), end=', "rows": [')
                between = ""
            elif kind == b"D":
                print(between + "[" + ", ".join(map(written, cells(body), kinds)) + "]", end="")
                between = ","
    finally:
        if kinds is not None:
            print("]}", end="")
    return kinds is not None


def main():
    request = json.load(sys.stdin)
    with open(sys.argv[2], encoding="utf-8") as file:
        script = file.read()
    server = start(sys.argv[1])
    try:
        server.run(request["setup"])
        server.run("ANALYZE")
    except Refused as error:
        print(f"The database of this test could not be made: {error}", file=sys.stderr)
        sys.exit(SETUP_FAILED)
    work = [(begin, statement) for begin, statement in statements(script) if not is_empty(statement)]
    fault, before, plan, sent = None, "", [], ""
    print('{"results": [', end="")
    try:
        for number, (begin, statement) in enumerate(work, 1):
            if request.get("plan") and number == len(work):
                sent = EXPLAIN + statement
                plan = list(nodes(json.loads(server.run(sent)[0][0])[0]["Plan"]))
            sent = statement
            if show(server.query(sent), before):
                before = ","
    except Refused as error:
        # The place is one in what was sent; without one, it is where the statement's first word stands.
        place = error.position - 1 - (len(sent) - len(statement)) if error.position else len(statement) - len(statement.lstrip())
        line = script.count("\n", 0, begin + max(0, place)) + 1
        fault = f"main.sql:{line}: {error}"
    except EOFError as error:
        fault = str(error)
    print('], "plan": ' + json.dumps(plan) + "}")
    sys.stdout.flush()
    if fault:
        print(fault, file=sys.stderr)
    os._exit(1 if fault else 0)


main()
