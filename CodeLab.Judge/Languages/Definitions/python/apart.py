"""Lets two processes use each other's objects: the tests in one, the program in the other.

Plain values travel by value, and both sides' lists, sets and dicts are brought up to date when a call returns. Everything else stays
where it is and is stood for by a proxy of a mirrored class, whose operations are asked of the owner. A proxy never equals a
plain value, unless the owner's object is a container, or an enum's member, with that content: what decides then is here.
"""
import importlib
import sys
import threading
import traceback

from apart_channel import Channel, Ended, Printed  # noqa: F401
from apart_letters import Letter, SCALARS, scalar
from apart_mirrors import OPERATIONS, ProgramError, Mirror, Remote, mirror_of  # noqa: F401


class Peer(Channel):
    """One side of the channel.

    channel: a connected stream socket. may_use(thing, name): whether the other side may use an object of this side in this way,
    with the name of an attribute, or None to have it at all.
    """

    def __init__(self, channel, may_use):
        super().__init__(channel)
        self.may_use = may_use
        self.own, self.numbers = {}, {}
        self.mirrors, self.remotes = {}, {}
        self.turn = threading.RLock()
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
            self.mirrors[number] = mirror_of(self, number, str(name), str(module), bases, operations)
        return self.mirrors[number]
