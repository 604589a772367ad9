# expect: AC
# output: abc abc abc
import tempfile

with tempfile.TemporaryFile("w+") as file, tempfile.NamedTemporaryFile("w+") as named, open("result.txt", "w+") as here:
    for each in (file, named, here):
        each.write("abc")
        each.seek(0)
    print(file.read(), named.read(), here.read())
