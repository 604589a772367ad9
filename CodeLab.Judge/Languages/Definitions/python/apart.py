"""Lets two processes use each other's objects: the tests in one, the program in the other.

Plain values travel by value, and both sides' lists, sets and dicts are brought up to date when a call returns. Everything else stays
where it is and is stood for by a proxy of a mirrored class, whose operations are asked of the owner. A proxy never equals a
plain value, unless the owner's object is a container, or an enum's member, with that content: what decides then is here.
"""
import builtins
import importlib
import json
import struct
import sys
import threading
import traceback
import types

# A hostile answer may be long or deep, but never more than this.
MOST_BYTES = 64 << 20
SCALARS = (int, float, str)
VALUES = {
    "decimal.Decimal": lambda value: (str(value),),
    "fractions.Fraction": lambda value: (value.numerator, value.denominator),
    "datetime.date": lambda value: (value.year, value.month, value.day),
    "datetime.time": lambda value: (value.hour, value.minute, value.second, value.microsecond, value.tzinfo),
    "datetime.datetime": lambda value: (
        value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond, value.tzinfo),
    "datetime.timedelta": lambda value: (value.days, value.seconds, value.microseconds),
    "datetime.timezone": lambda value: (value.utcoffset(None),),
    "collections.Counter": lambda value: (dict(value),),
    "collections.OrderedDict": lambda value: (list(value.items()),),
    "collections.deque": lambda value: (list(value), value.maxlen),
    "builtins.range": lambda value: (value.start, value.stop, value.step),
    "builtins.complex": lambda value: (value.real, value.imag),
    "builtins.slice": lambda value: (value.start, value.stop, value.step),
}
CONTAINERS = {list: "list", set: "set", dict: "dict", bytearray: "bytearray"}
ORDER = ("__lt__", "__le__", "__gt__", "__ge__")
ARITHMETIC = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
OPERATIONS = {
    *(f"__{name}__" for name in "call len getitem setitem delitem contains iter next reversed bool int float complex index round "
      "trunc floor ceil abs neg pos invert enter exit str repr format bytes hash length_hint missing".split()),
    *(f"__{way}{name}__" for name in ARITHMETIC for way in ("", "r", "i")),
    *ORDER,
}


class Ended(Exception):
    """The program's process is gone."""


class ProgramError(Exception):
    """An exception of the program that has no counterpart on this side."""


class Mirror(type):
    """The class of mirrored classes: what is asked of one is asked of the class that it stands for."""

    def __call__(cls, *arguments, **named):
        return cls._remote_peer.call(cls, arguments, named)

    def __getattr__(cls, name):
        return Mirror.peer_of(cls, name).ask("get", cls, name)

    def __setattr__(cls, name, value):
        Mirror.peer_of(cls, name).ask("set", cls, name, value)

    def __iter__(cls):
        return cls._remote_peer.operate(cls, "__iter__", ())

    def __len__(cls):
        return cls._remote_peer.operate(cls, "__len__", ())

    def __getitem__(cls, key):
        return cls._remote_peer.operate(cls, "__getitem__", (key,))

    def __contains__(cls, value):
        return cls._remote_peer.operate(cls, "__contains__", (value,))

    def __delattr__(cls, name):
        Mirror.peer_of(cls, name).ask("del", cls, name)

    def __bool__(cls):
        return True

    @staticmethod
    def peer_of(cls, name):
        if is_local(name) or name in ("__abstractmethods__", "__set_name__", "_abc_impl"):
            raise AttributeError(name)
        return cls._remote_peer


def is_local(name):
    """Names that the test runner asks every object for, and our own: the program has no say in these."""
    return name.startswith(("_remote_", "_pytest", "pytestmark", "__test__", "__unittest", "place_as", "patchings"))


class Remote:
    """Stands for an object of the other side."""

    def __getattr__(self, name):
        if is_local(name):
            raise AttributeError(name)
        return type(self)._remote_peer.ask("get", self, name)

    def __setattr__(self, name, value):
        type(self)._remote_peer.ask("set", self, name, value)

    def __delattr__(self, name):
        type(self)._remote_peer.ask("del", self, name)

    def __dir__(self):
        return type(self)._remote_peer.ask("dir", self)

    def __eq__(self, other):
        if self is other:
            return True
        if isinstance(other, Remote):
            return type(self)._remote_peer.ask("eq", self, other)
        if isinstance(other, type) or callable(other) or not is_plain(other):
            return NotImplemented
        content = type(self)._remote_peer.ask("content", self)
        return content[0] == other if content else False

    def __hash__(self):
        return type(self)._remote_peer.ask("hash", self)

    def __repr__(self):
        return f"<{type(self).__name__} of the program>"


def is_plain(value):
    return value is None or type(value).__module__ in ("builtins", "collections", "datetime", "decimal", "fractions")


def operation(name):
    def forward(self, *arguments, **named):
        if name in ORDER and not isinstance(arguments[0], Remote):
            content = type(self)._remote_peer.ask("content", self)
            return getattr(content[0], name)(arguments[0]) if content else NotImplemented
        return type(self)._remote_peer.operate(self, name, arguments, named)

    forward.__name__ = name
    return forward


class Peer:
    """One side of the channel.

    channel: a connected stream socket. may_use(thing, name): whether the other side may use an object of this side in this way,
    with the name of an attribute, or None to have it at all.
    """

    def __init__(self, channel, may_use):
        self.channel, self.may_use = channel, may_use
        self.own, self.numbers = {}, {}
        self.mirrors, self.remotes = {}, {}
        self.turn = threading.RLock()
        self.printed = []
        self.hear = lambda text: None
        self.recover = lambda text: None

    # Asking

    def ask(self, what, *arguments):
        with self.turn:
            letter = Letter(self)
            self.send({"ask": what, "value": letter.write(list(arguments)), "parts": letter.written()})
            while True:
                message = self.receive()
                if "ask" not in message:
                    break
                self.answer(message)
            letter.read_parts(message["parts"])
            value = letter.read(message["value"])
            if message["raised"]:
                raise self.error(*value)
            return value

    def call(self, thing, arguments, named):
        return self.ask("call", thing, list(arguments), named)

    def operate(self, thing, name, arguments, named=None):
        return self.ask("operate", thing, name, list(arguments), named or {})

    def error(self, kind, arguments, text, trace, thing):
        self.recover(trace)
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            kind = ProgramError
        if isinstance(type(thing), Mirror) and isinstance(thing, BaseException):
            error, error.args = thing, tuple(arguments)
            object.__setattr__(error, "_remote_text", text)
        else:
            try:
                error = kind(*arguments)
            except Exception:
                error = ProgramError(f"{kind.__name__}: {text}")
        return error

    # Answering

    def serve(self):
        while True:
            try:
                message = self.receive()
            except Ended:
                return
            self.answer(message)

    def answer(self, message):
        letter, raised = Letter(self), False
        try:
            letter.read_parts(message["parts"])
            value = getattr(self, "do_" + message["ask"])(*letter.read(message["value"]))
            value = letter.write(value)
        except BaseException as error:
            raised, value = True, letter.write(self.describe(error))
        self.send({"value": value, "raised": raised, "parts": letter.written()})

    @staticmethod
    def describe(error):
        text = traceback.format_exception(type(error), error, error.__traceback__)
        try:
            said = str(error)
        except Exception:
            said = ""
        plain = [argument if type(argument) in (int, float, str, bool, bytes, type(None), list, tuple, dict) else said for argument in error.args]
        kind = type(error)
        home = kind.__module__.partition(".")[0]
        thing = error if home not in sys.stdlib_module_names else None
        if issubclass(kind, (KeyboardInterrupt, GeneratorExit)) or home in ("_pytest", "pytest", "unittest"):
            kind, plain = ProgramError, [f"{kind.__name__}: {said}"]
            thing = None
        return [kind, plain, said, "".join(text), thing]

    def check(self, thing, name=None):
        if not self.may_use(thing, name):
            raise TypeError(f"the program can't use {name or 'this'} of a {type(thing).__name__} of the tests")

    def do_call(self, thing, arguments, named):
        self.check(thing)
        return thing(*arguments, **named)

    def do_operate(self, thing, name, arguments, named):
        self.check(thing, None if name in OPERATIONS else name)
        return getattr(type(thing), name)(thing, *arguments, **named)

    def do_get(self, thing, name):
        self.check(thing, name)
        return getattr(thing, name)

    def do_set(self, thing, name, value):
        self.check(thing, name)
        setattr(thing, name, value)

    def do_del(self, thing, name):
        self.check(thing, name)
        delattr(thing, name)

    def do_dir(self, thing):
        self.check(thing)
        return dir(thing)

    def do_eq(self, thing, other):
        self.check(thing)
        return bool(thing == other)

    def do_hash(self, thing):
        self.check(thing)
        return hash(thing)

    def do_content(self, thing):
        """What a container of a class of its own holds, or an enum's member that is also a number or a text is worth."""
        self.check(thing)
        for kind in (dict, list, tuple, set, frozenset):
            if isinstance(thing, kind):
                return [kind(dict.items(thing) if kind is dict else kind.__iter__(thing))]
        return [scalar(thing)] if isinstance(thing, SCALARS) else None

    def do_load(self, name):
        self.check(importlib, "load")
        module = importlib.import_module(name)
        return [module, [name for name in getattr(module, "__all__", None) or vars(module) if not str(name).startswith("_")]]

    # The channel

    def send(self, message):
        message["printed"] = "".join(self.printed)
        self.printed.clear()
        data = json.dumps(message).encode()
        try:
            self.channel.sendall(struct.pack("<I", len(data)) + data)
        except OSError:
            raise Ended("The program ended before its tests did.") from None

    def receive(self):
        size = struct.unpack("<I", self.read(4))[0]
        if size > MOST_BYTES:
            raise Ended("The program answered with more than fits.")
        message = json.loads(self.read(size))
        if message["printed"]:
            self.hear(message["printed"])
        return message

    def read(self, count):
        parts = []
        while count:
            try:
                part = self.channel.recv(min(count, 1 << 20))
            except OSError:
                part = b""
            if not part:
                raise Ended("The program ended before its tests did.")
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    # Objects

    def number(self, thing):
        if id(thing) not in self.numbers:
            # Kept for good: a number must never come to mean another object.
            self.numbers[id(thing)] = len(self.own)
            self.own[len(self.own)] = thing
        return self.numbers[id(thing)]

    def remote(self, number, kind):
        if number not in self.remotes:
            proxy = object.__new__(kind) if not issubclass(kind, BaseException) else kind.__new__(kind)
            object.__setattr__(proxy, "_remote_number", number)
            self.remotes[number] = proxy
        return self.remotes[number]

    def mirror(self, number, name, module, bases, operations):
        if number not in self.mirrors:
            bases = tuple(base for base in bases if isinstance(base, Mirror) or (isinstance(base, type) and issubclass(base, BaseException)))
            failing = any(issubclass(base, BaseException) for base in bases)
            body = {
                "_remote_peer": self, "_remote_class": number, "__module__": str(module),
                **{each: operation(each) for each in operations if each in OPERATIONS and not (failing and each in ("__str__", "__repr__"))},
            }
            if "__hash__" not in operations:
                body["__hash__"] = Remote.__hash__
            if failing:
                body |= {"__str__": failed_text, "__getattr__": failed_attribute, "__setattr__": object.__setattr__}
            self.mirrors[number] = type.__new__(Mirror, str(name), bases if failing or bases else (Remote,), body)
        return self.mirrors[number]


def failed_text(error):
    return getattr(error, "_remote_text", "")


def failed_attribute(error, name):
    if is_local(name) or name == "__notes__":
        raise AttributeError(name)
    return type(error)._remote_peer.ask("get", error, name)


def scalar(value):
    return int.__add__(value, 0) if isinstance(value, int) else float.__float__(value) if isinstance(value, float) else str.__str__(value)


class Letter:
    """The values of one question and its answer. Containers that both sides may change are parts, known by their place."""

    def __init__(self, peer):
        self.peer, self.parts, self.places, self.sent = peer, [], {}, {}

    def place(self, part):
        if id(part) not in self.places:
            self.places[id(part)] = len(self.parts)
            self.parts.append(part)
        return self.places[id(part)]

    def written(self):
        """The parts that the other side does not have like this."""
        changed, at = {}, 0
        while at < len(self.parts):
            part = self.parts[at]
            content = [CONTAINERS[type(part)], self.content(part)]
            if self.sent.get(at) != content:
                self.sent[at] = changed[str(at)] = content
            at += 1
        return changed

    def content(self, part):
        if type(part) is dict:
            return [[self.write(key), self.write(value)] for key, value in part.items()]
        return part.hex() if type(part) is bytearray else [self.write(item) for item in part]

    def read_parts(self, changed):
        kinds = {name: kind for kind, name in CONTAINERS.items()}
        for at in sorted(map(int, changed)):
            if at == len(self.parts):
                self.place(kinds[changed[str(at)][0]]())
        for at, (kind, content) in ((int(at), part) for at, part in changed.items()):
            self.fill(self.parts[at], content)
        for at, part in changed.items():
            self.sent[int(at)] = part

    def fill(self, part, content):
        if type(part) is bytearray:
            part[:] = bytes.fromhex(content)
        elif type(part) is list:
            part[:] = [self.read(item) for item in content]
        else:
            items = [self.read(item) for item in content] if type(part) is set else [(self.read(key), self.read(value)) for key, value in content]
            part.clear()
            part.update(items)

    def write(self, value):
        kind = type(value)
        if value is None or kind in (bool, int, float, str):
            return value
        if kind is types.TracebackType:
            # It leads to frames; "with" hands it to whoever manages a context.
            return None
        if kind in CONTAINERS:
            return ["part", self.place(value)]
        if kind in (tuple, frozenset):
            return [kind.__name__, [self.write(item) for item in value]]
        if kind is bytes:
            return ["bytes", value.hex()]
        if kind is types.MethodDescriptorType and SHARED.get(value.__objclass__.__name__) is value.__objclass__:
            return ["method", value.__objclass__.__name__, value.__name__]
        if value is Ellipsis or value is NotImplemented:
            return ["builtin", "builtins", repr(value)]
        name = f"{kind.__module__}.{kind.__qualname__}"
        if name in VALUES and kind is getattr(sys.modules[kind.__module__], kind.__qualname__, None):
            return ["value", name, [self.write(item) for item in VALUES[name](value)]]
        if isinstance(value, SCALARS) and not is_enum(kind):
            return scalar(value)
        return self.write_object(value, kind)

    def write_object(self, value, kind):
        if isinstance(value, Mirror):
            return ["yours", value._remote_class]
        if isinstance(kind, Mirror):
            return ["yours", value._remote_number]
        shared = name_of_shared(value)
        if shared:
            return ["builtin", *shared]
        self.peer.check(value)
        return self.describe_class(value) if isinstance(value, type) else ["mine", self.peer.number(value), self.describe_class(kind)]

    def describe_class(self, kind):
        shared = name_of_shared(kind)
        if shared and issubclass(kind, BaseException):
            return ["builtin", *shared]
        number = self.peer.number(kind)
        defined = {name for base in kind.__mro__[:-1] for name, what in vars(base).items() if name in OPERATIONS and what is not None}
        bases = [self.describe_class(base) for base in kind.__bases__ if base is not object]
        return ["class", number, kind.__name__, kind.__module__, bases, sorted(defined)]

    def read(self, coded):
        if not isinstance(coded, list):
            return coded
        return getattr(self, "read_" + coded[0])(*coded[1:])

    def read_part(self, at):
        return self.parts[at]

    def read_tuple(self, items):
        return tuple(map(self.read, items))

    def read_frozenset(self, items):
        return frozenset(map(self.read, items))

    @staticmethod
    def read_bytes(text):
        return bytes.fromhex(text)

    def read_value(self, name, arguments):
        module, kind = name.split(".") if name in VALUES else (None, None)
        return getattr(importlib.import_module(module), kind)(*map(self.read, arguments))

    @staticmethod
    def read_builtin(module, name):
        if module == "builtins" and name in SHARED:
            return SHARED[name]
        if module.partition(".")[0] in sys.stdlib_module_names - {"unittest"} and module in sys.modules:
            found = getattr(sys.modules[module], name, None)
            if isinstance(found, type) and issubclass(found, Exception):
                return found
        return ProgramError

    @staticmethod
    def read_method(kind, name):
        found = vars(SHARED[kind])[name]
        return found if isinstance(found, types.MethodDescriptorType) else None

    def read_yours(self, number):
        return self.peer.own[number]

    def read_mine(self, number, kind):
        return self.peer.remote(number, self.read(kind))

    def read_class(self, number, name, module, bases, operations):
        return self.peer.mirror(number, name, module, [self.read(base) for base in bases], operations)


# Classes and functions of the language that are the same on both sides.
SHARED = {name: thing for name, thing in vars(builtins).items() if isinstance(thing, type)} | {
    name: getattr(builtins, name) for name in "abs all any ascii bin chr divmod format hash hex id len max min oct ord pow print repr round sorted sum".split()
} | {"Ellipsis": Ellipsis, "NotImplemented": NotImplemented}


def name_of_shared(thing):
    if getattr(thing, "__module__", None) == "builtins" and SHARED.get(getattr(thing, "__name__", None)) is thing:
        return "builtins", thing.__name__
    if isinstance(thing, type) and issubclass(thing, Exception) and thing.__module__.partition(".")[0] in sys.stdlib_module_names:
        return (thing.__module__, thing.__name__) if getattr(sys.modules.get(thing.__module__), thing.__name__, None) is thing else None
    return None


def is_enum(kind):
    return "enum" in sys.modules and isinstance(kind, sys.modules["enum"].EnumMeta)


class Printed:
    """Standard output of the program: it travels with the next message, so that tests can look at it."""

    encoding, errors, closed = "utf-8", "strict", False

    def __init__(self, peer):
        self.peer = peer

    def write(self, text):
        self.peer.printed.append(str(text))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    @staticmethod
    def isatty():
        return False
