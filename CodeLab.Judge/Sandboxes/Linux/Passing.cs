using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>Passes descriptors to another process over a socket (<c>SCM_RIGHTS</c>).</summary>
internal static unsafe partial class Passing
{
    private const int SocketLevel = 1, Rights = 1, NoSignal = 0x4000, CloseOnExec = 0x40000000;
    private const int HeaderSize = 16, MostDescriptors = 16;

    /// <summary>Sends one message with descriptors; the sender keeps its own.</summary>
    public static void Send(Descriptor socket, ReadOnlySpan<byte> message, ReadOnlySpan<int> descriptors)
    {
        var control = stackalloc byte[HeaderSize + (MostDescriptors * sizeof(int))];
        *(nuint*)control = (nuint)(HeaderSize + (descriptors.Length * sizeof(int)));
        *(int*)(control + 8) = SocketLevel;
        *(int*)(control + 12) = Rights;
        descriptors.CopyTo(new Span<int>(control + HeaderSize, MostDescriptors));
        fixed (byte* bytes = message)
        {
            var part = new Part { Start = bytes, Length = (nuint)message.Length };
            var header = new Header { Parts = &part, PartCount = 1, Control = control, ControlLength = Aligned(descriptors.Length) };
            if (SendMessage(socket, &header, NoSignal) < 0)
                throw new Win32Exception();
        }
    }

    /// <summary>Receives one byte and the descriptors that came with it; none when the other side is gone or has sent something else.</summary>
    public static IReadOnlyList<Descriptor> Receive(Descriptor socket)
    {
        byte one;
        var control = stackalloc byte[HeaderSize + (MostDescriptors * sizeof(int))];
        var part = new Part { Start = &one, Length = 1 };
        var header = new Header { Parts = &part, PartCount = 1, Control = control, ControlLength = HeaderSize + (MostDescriptors * sizeof(int)) };
        nint count;
        do
            count = ReceiveMessage(socket, &header, CloseOnExec);
        while (count < 0 && Marshal.GetLastPInvokeError() == Native.Interrupted);
        if (count <= 0 || header.ControlLength < HeaderSize + sizeof(int))
            return [];
        var received = new Span<int>(control + HeaderSize, (int)(*(nuint*)control - HeaderSize) / sizeof(int));
        return [.. received.ToArray().Select(number => new Descriptor(number))];
    }

    private static nuint Aligned(int count) => (nuint)(HeaderSize + (((count * sizeof(int)) + 7) & ~7));

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint SendMessage(Descriptor socket, Header* header, int flags);

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static partial nint ReceiveMessage(Descriptor socket, Header* header, int flags);

    /// <summary><c>struct iovec</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Part
    {
        public byte* Start;
        public nuint Length;
    }

    /// <summary><c>struct msghdr</c> of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public void* Name;
        public uint NameLength;
        public Part* Parts;
        public nuint PartCount;
        public byte* Control;
        public nuint ControlLength;
        public int Flags;
    }
}
