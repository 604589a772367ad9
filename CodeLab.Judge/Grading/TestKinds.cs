using CodeLab.Judge.Languages;

namespace CodeLab.Judge.Grading;

/// <summary>Which kinds of tests suit which kinds of languages.</summary>
public static class TestKinds
{
    /// <summary>Why the language can't face one of the tests; null when it can face them all.</summary>
    public static string? Unsuitable(Language language, IReadOnlyList<TestCase> tests) =>
        tests.Any(test => !Suits(language, test)) ? $"{language.Name} can't be tested in this way." : null;

    /// <summary>Whether the language can face the test.</summary>
    public static bool Suits(Language language, TestCase test) => language.Kind switch
    {
        LanguageKind.Program => test is StdioTest or FunctionTest || (test is SuiteTest suite && language.Harnesses.ContainsKey(suite.Harness)),
        LanguageKind.Query => test is StdioTest or QueryTest && (language.ExplainsPlans || test is not QueryTest { Plan: not null }),
        LanguageKind.Page => test is PageTest or StdioTest { Expected: null },
        _ => throw new ArgumentOutOfRangeException(nameof(language), language.Kind, message: null),
    };
}
