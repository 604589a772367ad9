using CodeLab.Judge;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Judge;

namespace CodeLab.Tests.HostileCode;

/// <summary>One row per promise of the sandbox: a program that tries to break it, and what becomes of it.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class HostilePythonTests(RealJudge judge)
{
    // Calls a system call by number; prints what it answered, negative for the error's number.
    private const string Call =
        """
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        def call(number, *arguments):
            answer = libc.syscall(number, *arguments)
            return -ctypes.get_errno() if answer < 0 else answer

        """;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "mount", Call + "print(call(165, b'none', b'/tmp', b'tmpfs', 0, 0))", "-1" },
        { "ptrace", Call + "print(call(101, 0, 0, 0, 0))", "-1" },
        { "unshare a user namespace", Call + "print(call(272, 0x10000000))", "-1" },
        { "clone into a user namespace", Call + "print(call(56, 0x10000000 | 17, 0, 0, 0, 0))", "-1" },
        { "clone3", Call + "print(call(435, 0, 0))", "-38" },
        { "bpf", Call + "print(call(321, 0, 0, 0))", "-1" },
        { "keyctl", Call + "print(call(250, 0, 0))", "-1" },
        { "io_uring", Call + "print(call(425, 8, 0))", "-1" },
        { "perf_event_open", Call + "print(call(298, 0, 0, 0, 0, 0))", "-1" },
        { "userfaultfd", Call + "print(call(323, 0))", "-1" },
        { "memfd_create", Call + "print(call(319, b'x', 0))", "-1" },
        { "shared memory of System V", Call + "print(call(29, 0, 1 << 30, 0o1600))", "-1" },
        { "a raw socket", "import socket\ntry: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)\nexcept PermissionError: print('no')", "no" },
        { "a vsock socket", "import socket\ntry: socket.socket(40, socket.SOCK_STREAM)\nexcept PermissionError: print('no')", "no" },
        { "typing into the terminal", Call + "print(call(16, 0, 0x5412, b'x'))", "-1" },
        { "the network", "import socket\ns = socket.socket()\ns.settimeout(1)\ntry: s.connect(('1.1.1.1', 80))\nexcept OSError as e: print(e.errno)", "101" },
        { "writing to the system", Tries("/usr/x", "/etc/x", "/x", "/dev/x", "/bin/x", "/proc/1/mem"), "no no no no no no" },
        { "reading the host's files", Reads("/etc/passwd", "/etc/shadow", "/root", "/home", "/proc/1/environ", "/var", "/run"), "no no no no no no no" },
        { "the environment", "import os\nprint(sorted(set(os.environ) - {'LC_CTYPE'}))", "['HOME', 'LANG', 'PATH', 'PWD', 'PYTHONDONTWRITEBYTECODE', 'PYTHONUTF8']" },
        { "descriptors of the judge", "import os\nprint(sorted(os.listdir('/proc/self/fd'))[:4])", "['0', '1', '2', '3']" },
        { "other processes", "import os\nprint(len([p for p in os.listdir('/proc') if p.isdigit()]))", "2" },
        { "becoming root", "import os\ntry: os.setuid(0)\nexcept OSError: print('no')", "no" },
        { "a bigger limit", "import resource\ntry: resource.setrlimit(resource.RLIMIT_NPROC, (1000, 1000))\nexcept (ValueError, PermissionError): print('no')", "no" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_program_is_refused(string what, string code, string answer)
    {
        var result = await judge.RunAsync("python", code, expected: answer);

        Assert.True(result.Verdict == Verdict.Accepted, $"{what}: {result.Verdict} {result.Message}\n{result.Output}\n{result.Error}");
    }

    public static TheoryData<string, string, Verdict[]> Bombs => new()
    {
        { "fork", "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", [Verdict.TimeLimit, Verdict.MemoryLimit] },
        { "threads", "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(60,)).start()", [Verdict.TimeLimit] },
        { "memory in many processes", "import os, time\nfor _ in range(30):\n    if os.fork() == 0:\n        x = bytearray(100 << 20); time.sleep(60)\ntime.sleep(60)", [Verdict.MemoryLimit] },
        { "a big file", "with open('/tmp/x', 'wb') as f:\n    while True: f.write(b'x' * 1000000)", [Verdict.RuntimeError] },
        { "many files", "i = 0\nwhile True:\n    open(f'/tmp/{i}', 'w').write('x'); i += 1", [Verdict.TimeLimit, Verdict.RuntimeError] },
        { "output to stderr", "import sys\nwhile True: sys.stderr.write('x' * 100000)", [Verdict.TimeLimit] },
        { "output from a child after the end", "import os, time\nif os.fork() == 0:\n    time.sleep(0.5)\n    while True: print('x' * 1000)\n", [Verdict.Accepted] },
        { "children nobody waits for", "import os, signal, time\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\nwhile True:\n    if os.fork() == 0:\n        end = time.process_time() + 0.2\n        while time.process_time() < end: pass\n        os._exit(0)\n    time.sleep(0.15)", [Verdict.TimeLimit] },
        { "recursion", "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()", [Verdict.MemoryLimit, Verdict.RuntimeError, Verdict.TimeLimit] },
        { "a deaf child", "import os, signal, time\nfor s in range(1, 32):\n    try: signal.signal(s, signal.SIG_IGN)\n    except OSError: pass\nwhile True: time.sleep(1)", [Verdict.TimeLimit] },
        { "an endless sleep in a daemon", "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0: time.sleep(600)\n    os._exit(0)\n", [Verdict.Accepted] },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_contained_and_nothing_of_it_is_left(string what, string code, Verdict[] expected)
    {
        var limits = Limits.Default with { CpuTime = TimeSpan.FromSeconds(1), WallTime = TimeSpan.FromSeconds(3) };

        var result = await judge.RunAsync("python", code, limits: limits);

        Assert.True(expected.Contains(result.Verdict), $"{what}: {result.Verdict} {result.Message}\n{result.Error}");
        Assert.True(result.WallTime < TimeSpan.FromSeconds(6), $"{what} took {result.WallTime}");
        Assert.Empty(await HostProcesses.LeftBehindAsync(TestContext.Current.CancellationToken));
    }

    private static string Tries(params string[] paths) => OneWordEach(paths, "open(p, 'r+b' if p.startswith('/proc') else 'w')");

    private static string Reads(params string[] paths) => OneWordEach(paths, "(os.listdir(p) if os.path.isdir(p) else open(p).read())");

    private static string OneWordEach(string[] paths, string attempt) =>
        $"import os\nwords = []\nfor p in [{string.Join(", ", paths.Select(path => $"'{path}'"))}]:\n"
        + $"    try:\n        {attempt}\n        words.append(p)\n    except OSError:\n        words.append('no')\nprint(*words)";
}
