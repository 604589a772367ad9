namespace CodeLab.Judge.Sandboxes.Seccomp;

/// <summary>The numbers of the system calls that the filter knows, by architecture.</summary>
internal sealed record SystemCalls(uint Architecture, bool HasX32, uint CloneCall, uint Clone3, uint IoCtl, uint Socket, uint Limit, IReadOnlyList<uint> Refused)
{
    public static readonly SystemCalls X64 = new(0xc000003e, HasX32: true, CloneCall: 56, Clone3: 435, IoCtl: 16, Socket: 41, Limit: 302,
    [
        101, 310, 311, 312, 438, 440, // ptrace, process_vm_readv, process_vm_writev, kcmp, pidfd_getfd, process_madvise
        155, 161, 165, 166, 428, 429, 430, 431, 432, 433, 442, 467, // pivot_root, chroot, mount, umount2, open_tree … open_tree_attr
        272, 308, // unshare, setns
        175, 176, 313, 246, 320, 169, // modules, kexec, reboot
        248, 249, 250, // keyrings, which cross the border of a sandbox
        298, 321, 323, 425, 426, 427, // perf_event_open, bpf, userfaultfd, io_uring
        300, 303, 304, // fanotify_init, name_to_handle_at, open_by_handle_at
        253, 294, // inotify_init, inotify_init1: who opens files that all sandboxes see
        29, 30, 31, 67, 64, 65, 66, 220, 68, 69, 70, 71, // shared memory, semaphores and queues of System V
        240, 241, 242, 243, 244, 245, // POSIX message queues
        319, 447, // memfd_create, memfd_secret: memory that no resource limit counts
        163, 164, 227, 159, 305, 167, 168, 172, 173, 179, 443, 103, 153, 154, 134, 136, 139, 180, 212, 135, // clocks, swap, ports, quota, old ones
        256, 279, // migrate_pages, move_pages
    ]);

    public static readonly SystemCalls Arm64 = new(0xc00000b7, HasX32: false, CloneCall: 220, Clone3: 435, IoCtl: 29, Socket: 198, Limit: 261,
    [
        117, 270, 271, 272, 438, 440,
        41, 51, 40, 39, 428, 429, 430, 431, 432, 433, 442, 467,
        97, 268,
        105, 106, 273, 104, 294, 142,
        217, 218, 219,
        241, 280, 282, 425, 426, 427,
        262, 264, 265,
        26,
        194, 195, 196, 197, 190, 191, 192, 193, 186, 187, 188, 189,
        180, 181, 182, 183, 184, 185,
        279, 447,
        89, 170, 112, 171, 266, 224, 225, 60, 443, 116, 58, 92,
        238, 239,
    ]);
}
