using CodeLab.Domain.Results;
using CodeLab.Judge;

namespace CodeLab.Domain.Challenges;

/// <summary>Checks the files that somebody wants to have run.</summary>
public static class ProgramFiles
{
    public const int MaxBytes = 1 << 20;
    private const int MaxFiles = 50;

    /// <summary>The main file first, then the others. A file given twice is refused, not guessed at.</summary>
    public static Result<IReadOnlyList<SourceFile>> Check(string? code, string mainFile, IReadOnlyList<SourceFile>? files)
    {
        List<SourceFile> all = [];
        if (code is not null)
            all.Add(new(mainFile, code));
        if (files?.Any(file => file is null) == true)
            return Problem.Field("files", "One of the files is null.");
        all.AddRange(files ?? []);

        if (all.Count == 0 || all.TrueForAll(file => string.IsNullOrWhiteSpace(file.Content)))
            return ChallengeProblems.NoCode;
        if (all.Count > MaxFiles)
            return Problem.Field("files", $"There are {all.Count} files; {MaxFiles} is the most.");
        if (all.Sum(file => (long)System.Text.Encoding.UTF8.GetByteCount(file.Content ?? "")) > MaxBytes)
            return ChallengeProblems.CodeTooLarge;
        if (all.Find(file => file.Path is null || file.Content is null || !FilePaths.AreSafe(file.Path)) is { } odd)
            return Problem.Field("files", $"'{odd.Path}' can't be a file's path. Use letters, digits, dots and dashes, with / between folders.");
        if (all.GroupBy(file => file.Path).FirstOrDefault(group => group.Count() > 1) is { Key: var path })
            return Problem.Field("files", $"The file '{path}' is there twice.");
        if (FilePaths.FindFolderTakenByFile([.. all.Select(file => file.Path)]) is { } taken)
            return Problem.Field("files", $"'{taken}' is a file and also the folder of another one.");
        if (all.Exists(file => file.Content.Contains('\0', StringComparison.Ordinal)))
            return ChallengeProblems.NulInCode;
        return Result.Of<IReadOnlyList<SourceFile>>(all);
    }

    /// <summary>The files handed in, and those of the starter that they don't replace.</summary>
    public static IReadOnlyList<SourceFile> WithStarter(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceFile> starter) =>
        [.. files, .. starter.Where(given => files.All(file => file.Path != given.Path))];
}
