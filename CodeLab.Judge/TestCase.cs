using System.Text.Json;
using CodeLab.Judge.Grading;

namespace CodeLab.Judge;

/// <summary>One question put to the program. What is expected stays here: the sandbox only ever sees the input.</summary>
public abstract record TestCase(string Id);

/// <summary>Standard input in, standard output out. Without an expectation the program only has to end with status 0.</summary>
public sealed record StdioTest(string Id, string Input, string? Expected) : TestCase(Id);

/// <summary>A call of one function; arguments and result travel as JSON. Without an expectation it only has to return.</summary>
public sealed record FunctionTest(string Id, string Function, JsonElement Arguments, JsonElement? Expected) : TestCase(Id);

/// <summary>
/// A database, made by a script, that the program's statements are run on; the rows of the last query are compared. Without an
/// expectation they only have to run.
/// </summary>
public sealed record QueryTest(string Id, string Setup, ResultTable? Expected) : TestCase(Id)
{
    /// <summary>What the plan of the last query must be like, in a language that explains plans.</summary>
    public PlanRule? Plan { get; init; }
}

/// <summary>What a query's plan must be like. A step is named <c>Index Scan</c>, or <c>Index Scan on orders</c> where the table matters.</summary>
/// <param name="Uses">One of these must be among the steps; empty for no such rule.</param>
/// <param name="Avoids">None of these may be.</param>
public sealed record PlanRule(IReadOnlyList<string> Uses, IReadOnlyList<string> Avoids);

/// <summary>An existing test suite, run by one of the language's harnesses; it passes when all its tests do.</summary>
/// <param name="Id">Tells tests apart.</param>
/// <param name="Harness">A name of <see cref="Languages.Language.Harnesses"/>.</param>
/// <param name="Files">The author's: the tests and what they need, settings of the runner too. A program's file of the same name is left out.</param>
/// <param name="TestFiles">Which of the files hold tests.</param>
public sealed record SuiteTest(string Id, string Harness, IReadOnlyList<SourceFile> Files, IReadOnlyList<string> TestFiles) : TestCase(Id)
{
    /// <summary>
    /// For tests that can't use the program from another process (they replace its builtins, or look into it): they share one even
    /// where the harness could keep them apart, and are then easier to cheat.
    /// </summary>
    public bool Together { get; init; }
}
