using System.Text.Json;
using System.Text.Json.Serialization;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Grading;

namespace CodeLab.Web.Challenges;

/// <summary>A challenge as the API shows it. Solution and private tests are only there for those who teach.</summary>
public sealed record ChallengeDocument
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Markdown.</summary>
    public required string Instructions { get; init; }

    /// <summary>BEGINNER, INTERMEDIATE, ADVANCED or EXPERT.</summary>
    public required string Difficulty { get; init; }

    public required int Level { get; init; }

    public required string Category { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<string> Skills { get; init; }

    public required IReadOnlyList<string> Tools { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>By language; a text, or an object of path and text where there are several files.</summary>
    public required IReadOnlyDictionary<string, object> StarterCode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, object>? SolutionCode { get; init; }

    public required IReadOnlyList<TestCaseDocument> TestCases { get; init; }

    public required CheckerDocument Checker { get; init; }

    public required LimitsDocument Limits { get; init; }

    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>Minutes.</summary>
    public required int EstimatedTime { get; init; }

    public required bool IsPublic { get; init; }

    public static ChallengeDocument Of(Challenge challenge, Viewer viewer) => new()
    {
        Id = challenge.Id,
        Slug = challenge.Slug,
        Title = challenge.Title,
        Description = challenge.Description,
        Instructions = challenge.Instructions,
        Difficulty = DifficultyBands.ContractWord(challenge.Level),
        Level = challenge.Level,
        Category = challenge.Category,
        Tags = challenge.Tags,
        Roles = challenge.Roles,
        Skills = challenge.Skills,
        Tools = challenge.Tools,
        Languages = challenge.Languages,
        StarterCode = Code(challenge.Starter),
        SolutionCode = viewer.Teaches ? Code(challenge.Solution) : null,
        TestCases = [.. challenge.Tests.Where(test => viewer.Teaches || test.IsPublic).Select(TestCaseDocument.Of)],
        Checker = CheckerDocument.Of(challenge.Checker),
        Limits = LimitsDocument.Of(challenge.Limits),
        Hints = challenge.Hints,
        EstimatedTime = (int)challenge.EstimatedTime.TotalMinutes,
        IsPublic = challenge.IsPublic,
    };

    private static Dictionary<string, object> Code(IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> languages) =>
        languages.ToDictionary(pair => pair.Key, pair => pair.Value.Count == 1
            ? (object)pair.Value[0].Content
            : pair.Value.ToDictionary(file => file.Path, file => file.Content));
}

public sealed record TestCaseDocument(
    string Id,
    string Description,
    bool IsPublic,
    double Points,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FunctionName,
    object? Input,
    object? ExpectedOutput)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PageDocument? Page { get; init; }

    public static TestCaseDocument Of(ChallengeTest test) => test.Test switch
    {
        FunctionTest call => new(call.Id, test.Description, test.IsPublic, test.Points, call.Function, call.Arguments, call.Expected),
        StdioTest stdio => new(stdio.Id, test.Description, test.IsPublic, test.Points, FunctionName: null, stdio.Input, stdio.Expected),
        QueryTest query => new(
            query.Id, test.Description, test.IsPublic, test.Points, FunctionName: null, query.Setup, TableDocument.Of(query.Expected)),
        PageTest page => new(
            page.Id, test.Description, test.IsPublic, test.Points, FunctionName: null, Input: null, ExpectedOutput: null)
            {
                Page = new(page.Viewport, page.Steps, page.Expected),
            },
        _ => new(test.Test.Id, test.Description, test.IsPublic, test.Points, FunctionName: null, Input: null, ExpectedOutput: null),
    };
}

/// <summary>What is done to a page and what is then to be seen.</summary>
public sealed record PageDocument(PageSize Viewport, IReadOnlyList<PageStep> Steps, IReadOnlyList<PageExpectation> Expect);

/// <summary>Rows that are expected.</summary>
public sealed record TableDocument(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Columns,
    IReadOnlyList<IReadOnlyList<JsonElement>> Rows)
{
    public static TableDocument? Of(ResultTable? table) => table is null ? null : new(table.Columns, table.Rows);
}

public sealed record CheckerDocument
{
    public required string Type { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AbsoluteTolerance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RelativeTolerance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Ordered { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ColumnNames { get; init; }

    public static CheckerDocument Of(Checker checker)
    {
        var (numbers, rows) = (checker.Kind is CheckerKind.Float or CheckerKind.Rows, checker.Kind == CheckerKind.Rows);
        return new()
        {
            Type = JsonNamingPolicy.SnakeCaseLower.ConvertName(checker.Kind.ToString()),
            AbsoluteTolerance = numbers ? checker.AbsoluteTolerance : null,
            RelativeTolerance = numbers ? checker.RelativeTolerance : null,
            Ordered = rows ? checker.Ordered : null,
            ColumnNames = rows ? checker.ColumnNames : null,
        };
    }
}

public sealed record LimitsDocument(int TimeMs, int WallMs, long MemoryKb, int OutputKb)
{
    public static LimitsDocument Of(Limits limits) =>
        new((int)limits.CpuTime.TotalMilliseconds, (int)limits.WallTime.TotalMilliseconds, limits.MemoryBytes / 1024, limits.OutputBytes / 1024);
}
