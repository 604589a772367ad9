# expect: RE
# limits: wall=5
with open("/tmp/{MARK}", "wb") as file:
    while True:
        file.write(bytes(1 << 20))
