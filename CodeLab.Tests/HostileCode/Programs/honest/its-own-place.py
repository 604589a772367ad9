# expect: AC
# output: /work/main.py __main__ ['/work/main.py'] /work /work
# output: ['__annotations__', '__builtins__', '__cached__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__spec__']
print(*(lambda sys, os: (__file__, __name__, sys.argv, os.getcwd(), sys.path[0]))(__import__("sys"), __import__("os")))
print(sorted(globals()))
