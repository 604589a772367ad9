using System.Text.Json.Serialization;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>What an engine is, and which limits it can enforce; names as in the engine's API.</summary>
internal sealed record EngineInfo(
    string ServerVersion, string Driver, string CgroupVersion, bool MemoryLimit, bool SwapLimit, bool PidsLimit, [property: JsonPropertyName("NCPU")] int Cores)
{
    public IReadOnlyList<string> SecurityOptions { get; init; } = [];

    /// <summary>Whether the engine filters system calls of its containers.</summary>
    public bool Seccomp => SecurityOptions.Any(option => option.StartsWith("name=seccomp", StringComparison.Ordinal));
}

/// <summary>An image; without a name it is a layer of others.</summary>
internal sealed record EngineImage(string Id, IReadOnlyList<string>? RepoTags, [property: JsonPropertyName("Size")] long Bytes)
{
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public bool Is(string name) => RepoTags?.Contains(name) == true;
}

internal sealed record ContainerDetails(string Id, ContainerState State);

/// <summary>What became of a container.</summary>
/// <param name="Running">Whether its first process lives.</param>
/// <param name="Pid">The host's number of its first process; 0 when it does not run.</param>
/// <param name="ExitCode">Of its first process, once it has ended; 128 + n after signal n.</param>
/// <param name="OOMKilled">Whether the kernel ended a process because the memory limit was reached.</param>
internal sealed record ContainerState(bool Running, int Pid, int ExitCode, bool OOMKilled);

internal sealed record CreatedContainer(string Id);

internal sealed record EngineVersion(string Version, string ApiVersion, string MinAPIVersion);

internal sealed record EngineComplaint([property: JsonPropertyName("message")] string? Message);

internal sealed record LabelledContainer(string Id, IReadOnlyDictionary<string, string> Labels);
