"""Makes a database in memory, runs the student's statements and hands the rows of each out as JSON.

Standard input: {"setup": script}. Standard output: {"results": [{"columns": [name, ...], "rows": [[cell, ...], ...]}, ...]},
one result for each statement that has columns. Cells keep their type; what JSON can't say is a text.
"""
import json
import math
import sqlite3
import sys

# The engine stays inside the database it was given: no other files, no settings, no code.
FORBIDDEN = {sqlite3.SQLITE_ATTACH: "ATTACH", sqlite3.SQLITE_DETACH: "DETACH", sqlite3.SQLITE_PRAGMA: "PRAGMA"}
SETUP_FAILED = 65
FORBIDDEN_FUNCTIONS = {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"}


def allow(action, first, second, database, trigger):
    if action in FORBIDDEN or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FORBIDDEN_FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def cell(value):
    if isinstance(value, bytes):
        return "x'" + value.hex() + "'"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def statements(script):
    """Each statement with the line it starts on."""
    start = 1
    statement = ""
    for number, line in enumerate(script.splitlines(keepends=True), 1):
        for part in line.replace(";", ";\0").split("\0"):
            if not statement.strip():
                start = number
            statement += part
            if part.endswith(";") and sqlite3.complete_statement(statement):
                yield start, statement
                statement = ""
    if statement.strip():
        yield start, statement


def show(cursor, before):
    """Row by row, so that a query without end meets the limit of the output and not that of the memory."""
    print(before + '{"columns": ' + json.dumps([column[0] for column in cursor.description]), end=', "rows": [')
    between = ""
    try:
        for row in cursor:
            print(between + json.dumps([cell(value) for value in row]), end="")
            between = ","
    finally:
        print("]}", end="")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        script = file.read()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(json.load(sys.stdin)["setup"])
    except sqlite3.Error as error:
        print(f"The database of this test could not be made: {error}", file=sys.stderr)
        sys.exit(SETUP_FAILED)
    connection.set_authorizer(allow)
    fault = None
    before = ""
    print('{"results": [', end="")
    for line, statement in statements(script):
        try:
            cursor = connection.execute(statement)
            if cursor.description:
                show(cursor, before)
                before = ","
        except (sqlite3.Error, sqlite3.Warning) as error:
            fault = f"main.sql:{line}: {error}"
            break
    print("]}")
    sys.stdout.flush()
    sys.exit(fault)


main()
