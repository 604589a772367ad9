# expect: MLE
# limits: cpu=5 wall=10
import zlib

packer = zlib.compressobj(1)
data = b"".join([packer.compress(bytes(1 << 20)) for _ in range(600)] + [packer.flush()])
print(len(zlib.decompress(data)))
