using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CodeLab.Judge.Sandboxes.Seccomp;

/// <summary>
/// A classic BPF program for <c>seccomp(2)</c> that refuses what student code never needs. Refused calls fail with EPERM, so
/// that a runtime that only probes goes on; calls of a foreign architecture end the process, because their numbers mean something else.
/// </summary>
internal sealed class SeccompFilter
{
    // struct seccomp_data: int nr; u32 arch; u64 instruction_pointer; u64 args[6].
    private const uint NumberOffset = 0, ArchitectureOffset = 4, FirstArgument = 16, SecondArgument = 24;
    private const ushort Load = 0x20, JumpEqual = 0x15, JumpAtLeast = 0x35, JumpAnyBit = 0x45, And = 0x54, Return = 0x06;
    private const uint Allow = 0x7fff0000, KillProcess = 0x80000000, Refuse = 0x00050001, NotThere = 0x00050026;

    // CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET.
    private const uint NewNamespaces = 0x7e020080;
    private const uint RawSocket = 3, PacketSocket = 10, SocketTypeMask = 0xf;
    private const uint TypeIntoTerminal = 0x5412, LinuxConsole = 0x541c;
    private const uint X32Bit = 0x40000000;

    // AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: what reaches nothing but this sandbox's own loopback.
    private static readonly uint[] SocketFamilies = [1, 2, 10, 16];

    private readonly List<byte> _program = [];

    private SeccompFilter(SystemCalls calls)
    {
        Add(Load, 0, 0, ArchitectureOffset);
        Add(JumpEqual, 1, 0, calls.Architecture);
        Add(Return, 0, 0, KillProcess);
        Add(Load, 0, 0, NumberOffset);
        if (calls.HasX32)
        {
            Add(JumpAtLeast, 0, 1, X32Bit);
            Add(Return, 0, 0, KillProcess);
        }

        foreach (var number in calls.Refused)
            When(number, () => Add(Return, 0, 0, Refuse));

        // clone3 hides its flags behind a pointer; without it the C library falls back to clone.
        When(calls.Clone3, () => Add(Return, 0, 0, NotThere));
        When(calls.CloneCall, () =>
        {
            Add(Load, 0, 0, FirstArgument);
            Add(JumpAnyBit, 0, 1, NewNamespaces);
            Add(Return, 0, 0, Refuse);
            Add(Return, 0, 0, Allow);
        });
        When(calls.IoCtl, () =>
        {
            Add(Load, 0, 0, SecondArgument);
            Add(JumpEqual, 1, 0, TypeIntoTerminal);
            Add(JumpEqual, 0, 1, LinuxConsole);
            Add(Return, 0, 0, Refuse);
            Add(Return, 0, 0, Allow);
        });
        // Its own limits a program may lower; those of the first process would end a container before it can report.
        When(calls.Limit, () =>
        {
            Add(Load, 0, 0, FirstArgument);
            Add(JumpEqual, 1, 0, 0);
            Add(Return, 0, 0, Refuse);
            Add(Return, 0, 0, Allow);
        });
        When(calls.Socket, CheckSocket);
        Add(Return, 0, 0, Allow);
    }

    /// <summary>The filter for this machine as bwrap's <c>--seccomp</c> reads it; null on an architecture that nobody has mapped.</summary>
    public static byte[]? ForThisMachine() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => new SeccompFilter(SystemCalls.X64)._program.ToArray(),
        Architecture.Arm64 => new SeccompFilter(SystemCalls.Arm64)._program.ToArray(),
        _ => null,
    };

    private void CheckSocket()
    {
        Add(Load, 0, 0, SecondArgument);
        Add(And, 0, 0, SocketTypeMask);
        Add(JumpEqual, 1, 0, RawSocket);
        Add(JumpEqual, 0, 1, PacketSocket);
        Add(Return, 0, 0, Refuse);
        Add(Load, 0, 0, FirstArgument);
        foreach (var family in SocketFamilies)
        {
            Add(JumpEqual, 0, 1, family);
            Add(Return, 0, 0, Allow);
        }

        Add(Return, 0, 0, Refuse);
    }

    // The number is in the accumulator; the block ends with a return, so nothing after it runs for this call.
    private void When(uint number, Action block)
    {
        var jump = _program.Count;
        Add(JumpEqual, 0, 0, number);
        var start = _program.Count;
        block();
        _program[jump + 3] = checked((byte)((_program.Count - start) / 8));
    }

    // struct sock_filter: u16 code; u8 jump if true; u8 jump if false; u32 k.
    private void Add(ushort code, byte whenTrue, byte whenFalse, uint k)
    {
        Span<byte> instruction = stackalloc byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(instruction, code);
        (instruction[2], instruction[3]) = (whenTrue, whenFalse);
        BinaryPrimitives.WriteUInt32LittleEndian(instruction[4..], k);
        _program.AddRange(instruction);
    }
}
