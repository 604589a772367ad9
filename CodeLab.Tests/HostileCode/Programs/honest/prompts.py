# expect: AC
# input: Ada
# input: 36
# output: Name? Age? Ada 36
name = input("Name? ")
age = int(input("Age? "))
print(name, age)
