"""Says whether each file is Python, with the place of the first mistake; runs nothing of it."""
import sys

broken = False
for path in sys.argv[1:]:
    name = path.removeprefix("/work/")
    try:
        with open(path, "rb") as file:
            compile(file.read(), name, "exec", dont_inherit=True)
    except SyntaxError as error:
        broken = True
        kind = type(error).__name__
        print(f'File "{name}", line {error.lineno or 1}, column {error.offset or 0}: {kind}: {error.msg}', file=sys.stderr)
        if error.text:
            print("    " + error.text.rstrip(), file=sys.stderr)
    except ValueError as error:
        broken = True
        print(f'File "{name}", line 1, column 0: {error}', file=sys.stderr)
sys.exit(1 if broken else 0)
