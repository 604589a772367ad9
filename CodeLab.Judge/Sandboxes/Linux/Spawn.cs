using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>
/// Starts a program with an empty environment and exactly the descriptors it is given; <c>Process</c> can hand over only three.
/// </summary>
internal static unsafe partial class Spawn
{
    // posix_spawn_file_actions_t is 80 bytes with glibc; more is given than any C library asks for.
    private const int ActionsSize = 512;

    /// <summary>
    /// The new process's number. Its descriptors 0, 1, 2 … are those given, in this order. A program that is to die with its parent
    /// dies with the thread that calls this.
    /// </summary>
    public static int Start(IReadOnlyList<string> command, IReadOnlyList<Descriptor> descriptors)
    {
        var actions = stackalloc byte[ActionsSize];
        Check(InitActions(actions));
        var arguments = new nint[command.Count + 1];
        try
        {
            for (var number = 0; number < descriptors.Count; number++)
                Check(AddDuplicate(actions, descriptors[number].Number, number));
            for (var index = 0; index < command.Count; index++)
                arguments[index] = Marshal.StringToCoTaskMemUTF8(command[index]);
            nint noEnvironment = 0;
            fixed (nint* first = arguments)
            {
                Check(PosixSpawn(out var process, arguments[0], actions, null, first, &noEnvironment));
                return process;
            }
        }
        finally
        {
            foreach (var argument in arguments)
                Marshal.FreeCoTaskMem(argument);
            _ = DestroyActions(actions);
        }
    }

    // These functions answer with the error's number.
    private static void Check(int error)
    {
        if (error != 0)
            throw new Win32Exception(error);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int source, int target);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn")]
    private static partial int PosixSpawn(out int process, nint path, byte* actions, void* attributes, nint* arguments, nint* environment);
}
