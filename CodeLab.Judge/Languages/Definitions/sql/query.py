"""Makes a database in memory from standard input, runs the student's statements and prints the rows, one a line."""
import sqlite3
import sys

# The engine stays inside the database it was given: no other files, no settings, no code.
FORBIDDEN = {sqlite3.SQLITE_ATTACH: "ATTACH", sqlite3.SQLITE_DETACH: "DETACH", sqlite3.SQLITE_PRAGMA: "PRAGMA"}
FORBIDDEN_FUNCTIONS = {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"}


def allow(action, first, second, database, trigger):
    if action in FORBIDDEN or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FORBIDDEN_FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def text(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return "x'" + value.hex() + "'"
    return str(value).replace("\n", " ")


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


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        script = file.read()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(sys.stdin.read())
    except sqlite3.Error as error:
        sys.exit(f"The database of this test could not be made: {error}")
    connection.set_authorizer(allow)
    for line, statement in statements(script):
        try:
            for row in connection.execute(statement):
                print("|".join(map(text, row)))
        except (sqlite3.Error, sqlite3.Warning) as error:
            sys.stdout.flush()
            sys.exit(f"main.sql:{line}: {error}")


main()
