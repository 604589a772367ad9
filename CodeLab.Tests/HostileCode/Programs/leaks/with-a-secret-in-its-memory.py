# expect: AC
# input: the secret is {MARK}
# output: the secret is {MARK}
import os

text = input()
kept = [text + str(number) for number in range(20000)]
os.environ["SECRET"] = text
print(text)
