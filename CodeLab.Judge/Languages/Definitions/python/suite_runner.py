"""The trusted side of suite.py: pytest, loaded before anything of the program, and what it may import."""
import builtins
import functools
import importlib.abc
import importlib.machinery
import importlib.util
import io
import linecache
import os
import sys
import types
import unittest
import unittest.mock

import apart
import pytest
import _pytest.assertion.rewrite as rewrite

PLACE, SUITE = "/work", "/tmp/suite"
SETTINGS = ("pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg")
# What tests must not get from the program; our own names are free.
TAKEN = frozenset(name for name in sys.modules if not name.startswith(("apart", "suite_runner")))
for name in [name for name in sys.modules if name.startswith("apart")]:
    del sys.modules[name]
# A report has a size that it may not pass.
MOST_EXPLAINED, LONGEST = 50, 1000
HARMLESS = (io.StringIO, io.BytesIO, unittest.mock.NonCallableMock, BaseException)


def run(request, channel, child):
    """What became of each test, whether all of them ran and passed, and how the program's process ended if it did."""
    suite = Suite(request["files"], request["tests"])
    suite.lay()
    peer = None if request["together"] else apart.Peer(channel, suite.may_be_used)
    if peer:
        peer.hear, peer.recover = sys_stdout, sys_stderr
    sys.set_int_max_str_digits(0)
    sys.meta_path.insert(0, suite)
    sys.meta_path.insert(1, Program(request["program"], suite, peer))
    close_almost_equal()
    recorder = Recorder(peer is None)
    status = pytest.main([*settings(request["files"]), *(os.path.join(SUITE, path) for path in request["tests"])], plugins=[recorder])
    channel.close()
    _, ended = os.waitpid(child, 0)
    outcomes = [recorder.told(name) for name in recorder.collected]
    good = [test for test in outcomes if test["outcome"] in ("passed", "skipped")]
    passed = status == 0 and not recorder.broken and len(good) == len(outcomes) and any(test["outcome"] == "passed" for test in good)
    return {"tests": [*recorder.unread, *outcomes], "passed": passed, "ended": 128 + os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0}


def settings(files):
    # Nothing above the suite's folder is asked for settings, and no plugin but its own is loaded.
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    own = next((name for name in SETTINGS if name in files), None)
    return [
        "-q", "--tb=short", "--color=no", "--import-mode=importlib", "-p", "no:cacheprovider", "--rootdir", SUITE, "--confcutdir", SUITE,
        "-c", os.path.join(SUITE, own) if own else "/dev/null",
    ]


def sys_stdout(text):
    sys.stdout.write(text)


def sys_stderr(text):
    sys.stderr.write(text)


class Suite(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """The files of the suite. Python files are on disk by name only, since the program could read them there."""

    def __init__(self, files, tests):
        self.files = files
        self.sources = {os.path.join(SUITE, path): text.encode() for path, text in files.items() if path.endswith(".py")}
        self.folders = ["", *sorted({os.path.dirname(path) + "/" for path in tests if "/" in path})]
        self.modules = dict(modules_of(files, self.folders))

    def lay(self):
        for path, text in self.files.items():
            path = os.path.join(SUITE, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "x", encoding="utf-8") as file:
                file.write("" if path in self.sources else text)
        for path, source in self.sources.items():
            # Without a time of change a line is never looked up on disk.
            linecache.cache[path] = (len(source), None, source.decode().splitlines(True), path)
        os.chdir(SUITE)
        sys.dont_write_bytecode = True
        rewrite._read_pyc = lambda *place: None
        rewrite._rewrite_test = self.rewrite

    def rewrite(self, path, config):
        source, name = self.sources[str(path)], str(path)
        tree = rewrite.ast.parse(source, filename=name)
        rewrite.rewrite_asserts(tree, source, name, config)
        return os.stat(path), compile(tree, name, "exec", dont_inherit=True)

    def find_spec(self, name, path, target=None):
        if name not in self.modules or name in TAKEN:
            return None
        place = self.modules[name]
        return importlib.util.spec_from_loader(name, self, origin=place, is_package=place is None or place.endswith("/__init__.py"))

    def get_source(self, name):
        place = self.modules[name]
        return self.sources[os.path.join(SUITE, place)].decode() if place else ""

    def exec_module(self, module):
        place = self.modules[module.__name__]
        module.__file__ = os.path.join(SUITE, place or module.__name__.replace(".", "/"))
        exec(compile(self.get_source(module.__name__), module.__file__, "exec", dont_inherit=True), module.__dict__)

    def may_be_used(self, thing, name):
        """Whether the program may use an object of this process: what the tests themselves made, and nothing that leads further."""
        if isinstance(thing, unittest.TestCase):
            return False
        if name is not None:
            if name in ("__name__", "__doc__"):
                return True
            if name.startswith(("_", "gi_", "cr_", "ag_", "tb_", "func_", "f_")):
                return False
        if isinstance(thing, (types.FunctionType, types.MethodType, types.BuiltinFunctionType, functools.partial)):
            return name is None
        kind = thing if isinstance(thing, type) else type(thing)
        return (
            getattr(kind, "__module__", None) in self.loaded()
            or isinstance(thing, HARMLESS)
            or (name in (None, "send", "throw", "close") and hasattr(kind, "__next__"))
        )

    def loaded(self):
        return {name for name, module in list(sys.modules.items()) if (getattr(module, "__file__", None) or "").startswith(SUITE + "/")}


class Program(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """The program's modules: proxies, or with no peer the modules themselves."""

    def __init__(self, files, suite, peer):
        self.modules, self.peer = dict(modules_of(files, suite.folders)), peer
        for name in [name for name in self.modules if name in suite.modules and suite.modules[name]]:
            del self.modules[name]

    def find_spec(self, name, path, target=None):
        if name not in self.modules or name in TAKEN:
            return None
        place = self.modules[name]
        if self.peer is None:
            return importlib.machinery.PathFinder.find_spec(name, [os.path.join(PLACE, *name.split(".")[:-1])])
        return importlib.util.spec_from_loader(name, self, is_package=place is None or place.endswith("/__init__.py"))

    def exec_module(self, module):
        theirs, names = self.peer.ask("load", module.__name__)
        module.__dict__["__theirs__"] = theirs
        module.__dict__["__getattr__"] = lambda name: getattr(theirs, name)
        # What "import *" brings must not hide what tests rely on.
        module.__dict__["__all__"] = [
            name for name in names if name.isidentifier() and not hasattr(builtins, name) and name not in TAKEN and name not in sys.stdlib_module_names]
        module.__class__ = RemoteModule


class RemoteModule(types.ModuleType):
    def __setattr__(self, name, value):
        if name.startswith("__") or name in sys.modules or f"{self.__name__}.{name}" in sys.modules:
            super().__setattr__(name, value)
        else:
            setattr(self.__dict__["__theirs__"], name, value)

    def __delattr__(self, name):
        delattr(self.__dict__["__theirs__"], name)


def modules_of(paths, folders):
    """Names of modules with their files, and of packages that have none, as seen from each of the folders."""
    for folder, path in ((folder, path) for folder in folders for path in paths if path.startswith(folder) and path.endswith(".py")):
        parts = path.removeprefix(folder).removesuffix(".py").split("/")
        for end in range(1, len(parts)):
            package = folder + "/".join(parts[:end])
            yield ".".join(parts[:end]), f"{package}/__init__.py" if f"{package}/__init__.py" in paths else None
        if parts[-1] != "__init__":
            yield ".".join(parts), path


def close_almost_equal():
    # It computes with what it is given before it compares; an object of the program could answer anything to that.
    for name in ("assertAlmostEqual", "assertNotAlmostEqual"):
        def check(self, first, second, *arguments, real=getattr(unittest.TestCase, name), **named):
            if isinstance(first, apart.Remote) != isinstance(second, apart.Remote):
                raise self.failureException("An object of the program is not a number.")
            return real(self, first, second, *arguments, **named)
        setattr(unittest.TestCase, name, check)


class Recorder:
    """The outcome of each test. Where the program could skip a test that runs, only a suite's marks may leave tests out."""

    def __init__(self, together):
        self.together, self.collected, self.outcomes, self.broken = together, [], {}, False
        self.unread, self.messages = [], {}

    def told(self, test):
        name = test.rsplit("::", 1)[-1].removeprefix("test_").replace("_", " ").strip()
        return {"id": test, "name": name, "outcome": self.outcomes.get(test, "missing"), "message": self.messages.get(test, "")}

    def pytest_collection_finish(self, session):
        self.collected = [item.nodeid for item in session.items]

    def pytest_collectreport(self, report):
        self.broken = self.broken or not report.passed
        if report.failed:
            # The lines that pytest marks say what went wrong; those around them show the tests.
            lines = [line[4:].rstrip() for line in str(report.longrepr).splitlines() if line.startswith("E ")]
            self.unread.append({"id": report.nodeid, "name": report.nodeid, "outcome": "failed", "message": "\n".join(lines)[:LONGEST]})

    def pytest_runtest_logreport(self, report):
        skipped = report.skipped and not (self.together and report.when == "call")
        outcome = "passed" if report.passed else "skipped" if skipped else "failed"
        ranks = ("passed", "skipped", "failed")
        if outcome == "failed":
            self.explain(report)
        self.outcomes[report.nodeid] = max(outcome, self.outcomes.get(report.nodeid, "passed"), key=ranks.index)

    def explain(self, report):
        crash = getattr(report.longrepr, "reprcrash", None)
        if crash and len(self.messages) < MOST_EXPLAINED:
            self.messages.setdefault(report.nodeid, crash.message.removeprefix("AssertionError: ")[:LONGEST])
