using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>What a test asks and expects, as texts: for checkers, and for people.</summary>
internal static class TestTexts
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (string Input, string Expected) Of(TestCase test) => test switch
    {
        StdioTest stdio => (stdio.Input, stdio.Expected ?? ""),
        FunctionTest call => (JsonSerializer.Serialize(call.Arguments, Json), call.Expected is { } value ? JsonSerializer.Serialize(value, Json) : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, message: null),
    };
}
