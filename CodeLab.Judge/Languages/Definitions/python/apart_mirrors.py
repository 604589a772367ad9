"""What stands for objects and classes of the other process of apart.py."""
ORDER = ("__lt__", "__le__", "__gt__", "__ge__")
ARITHMETIC = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
OPERATIONS = {
    *(f"__{name}__" for name in "call len getitem setitem delitem contains iter next reversed bool int float complex index round "
      "trunc floor ceil abs neg pos invert enter exit str repr format bytes hash length_hint missing".split()),
    *(f"__{way}{name}__" for name in ARITHMETIC for way in ("", "r", "i")),
    *ORDER,
}


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


def mirror_of(peer, number, name, module, bases, operations):
    """A class that stands for one of the other side; one of exceptions can be raised and caught here."""
    bases = tuple(base for base in bases if isinstance(base, Mirror) or (isinstance(base, type) and issubclass(base, BaseException)))
    failing = any(issubclass(base, BaseException) for base in bases)
    body = {
        "_remote_peer": peer, "_remote_class": number, "__module__": module,
        **{each: operation(each) for each in operations if each in OPERATIONS and not (failing and each in ("__str__", "__repr__"))},
    }
    if "__hash__" not in operations:
        body["__hash__"] = Remote.__hash__
    if failing:
        body |= {"__str__": failed_text, "__getattr__": failed_attribute, "__setattr__": object.__setattr__}
    return type.__new__(Mirror, name, bases if failing or bases else (Remote,), body)


def failed_text(error):
    return getattr(error, "_remote_text", "")


def failed_attribute(error, name):
    if is_local(name) or name == "__notes__":
        raise AttributeError(name)
    return type(error)._remote_peer.ask("get", error, name)
