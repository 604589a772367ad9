using System.Text.Json.Serialization;

namespace CodeLab.Web.Api;

/// <summary>The one shape of every refusal and fault that a program sees.</summary>
public sealed record ErrorEnvelope(ErrorBody Error);

public sealed record ErrorBody(
    string Code,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Details = null);
