using System.Text.Json.Serialization;

namespace CodeLab.Domain.Content;

[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>Worth a look; the package is used all the same.</summary>
    Warning,

    /// <summary>The package is not used as long as this is so.</summary>
    Error,
}
