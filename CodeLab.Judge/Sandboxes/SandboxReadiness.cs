namespace CodeLab.Judge.Sandboxes;

/// <summary>Whether programs can be run here, and if not, what is missing and how to mend it.</summary>
public sealed record SandboxReadiness(bool Ready, string Reason)
{
    /// <summary>Each protection, whether it is on, and a word on why not.</summary>
    public IReadOnlyList<Protection> Protections { get; init; } = [];
}

public sealed record Protection(string Name, bool On, string Note);
