# expect: AC
# output: almost there
import sys

sys.stdout.write("almost there")
sys.exit()
