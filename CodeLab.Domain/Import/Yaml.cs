using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CodeLab.Domain.Import;

/// <summary>A YAML file as settings: fields by name, anything unexpected is as if it were not there.</summary>
internal sealed class Yaml
{
    private readonly YamlMappingNode _fields;

    private Yaml(YamlMappingNode fields) => _fields = fields;

    /// <exception cref="InvalidDataException">The text is not YAML; the message says where.</exception>
    public static Yaml Parse(string path, string? text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text ?? ""));
            return new(stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode fields ? fields : []);
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path} is not YAML: line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    /// <summary>A text; of texts in several languages the English one, or else the first.</summary>
    public string? Text(string name) => Node(name) switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } => text,
        YamlMappingNode choice => (choice.Children.FirstOrDefault(child => child.Key.ToString() == "en").Value
            ?? choice.Children.FirstOrDefault().Value)?.ToString(),
        _ => null,
    };

    /// <summary>A list of words, also when written as one text with spaces.</summary>
    public IReadOnlyList<string> Words(string name) => Node(name) switch
    {
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(word => word.Value ?? "").Where(word => word.Length > 0)],
        YamlScalarNode { Value: { } text } => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    public double? Number(string name) =>
        double.TryParse((Node(name) as YamlScalarNode)?.Value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public Yaml Section(string name) => new(Node(name) as YamlMappingNode ?? []);

    private YamlNode? Node(string name) => _fields.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
}
