# expect: AC
# output: True
import gzip
import pickle
import zipfile

value = {"a": [1, 2, 3]}
with zipfile.ZipFile("/tmp/x.zip", "w") as archive:
    archive.writestr("value", gzip.compress(pickle.dumps(value)))
with zipfile.ZipFile("/tmp/x.zip") as archive:
    print(pickle.loads(gzip.decompress(archive.read("value"))) == value)
