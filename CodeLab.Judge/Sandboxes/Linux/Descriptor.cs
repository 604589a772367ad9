using Microsoft.Win32.SafeHandles;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>A descriptor of the kernel that no class of .NET stands for: an end of a pipe or socket pair, a process.</summary>
internal sealed class Descriptor : SafeHandleMinusOneIsInvalid
{
    public Descriptor(int number, bool owned = true)
        : base(owned) => SetHandle(number);

    /// <summary>Valid while the caller keeps this object open.</summary>
    public int Number => (int)handle;

    protected override bool ReleaseHandle() => Native.Close((int)handle) == 0;
}
