# expect: AC
# output: no no
from kernel import refused


def answer(request):
    said = refused("ioctl", 0, request, b"x")
    # Without a terminal there is nothing to type into.
    return "no" if said.endswith("answers -25") else said


print(answer(0x5412), answer(0x541C))
