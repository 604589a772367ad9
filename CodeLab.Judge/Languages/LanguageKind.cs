namespace CodeLab.Judge.Languages;

/// <summary>What a language's run answers with, and so which tests suit it.</summary>
public enum LanguageKind
{
    /// <summary>Text on standard output; tests are standard input and output, calls of a function, or a suite.</summary>
    Program,

    /// <summary>The rows of queries as JSON; tests are databases to ask.</summary>
    Query,

    /// <summary>What is to be seen in a browser as JSON; tests are pages to look at.</summary>
    Page,
}
