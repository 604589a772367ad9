# expect: AC
# output: 5
import other

VALUE = 5
if __name__ == "__main__":
    print(other.value_of_main())
# --- other.py
def value_of_main():
    import main
    return main.VALUE
