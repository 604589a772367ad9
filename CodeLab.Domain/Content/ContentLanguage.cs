namespace CodeLab.Domain.Content;

/// <summary>What content needs to know of a programming language: its id and what its main file is called.</summary>
/// <param name="Id">As in <c>challenge.json</c> and the folder names under <c>starter</c>.</param>
/// <param name="ProgramFile">The main file of a program that reads standard input.</param>
/// <param name="FunctionFile">The main file where tests call functions.</param>
public sealed record ContentLanguage(string Id, string ProgramFile, string FunctionFile)
{
    public static readonly IReadOnlyList<ContentLanguage> BuiltIn =
    [
        new("python", "main.py", "main.py"),
        new("javascript", "main.js", "main.js"),
        new("java", "Main.java", "Solution.java"),
        new("sql", "main.sql", "main.sql"),
    ];

    public string MainFile(bool functions) => functions ? FunctionFile : ProgramFile;
}
