using NJsonSchema;
using NJsonSchema.Validation;

namespace CodeLab.Domain.Content;

/// <summary>Turns the schema validator's errors into sentences for the person who wrote the file.</summary>
internal static class SchemaFindings
{
    public static void Report(ValidationError error, string file, FindingLog findings)
    {
        if (error is ChildSchemaValidationError choice && Closest(choice) is { } closest)
        {
            foreach (var inner in closest)
                Report(inner, file, findings);
            return;
        }

        var (message, mend) = Words(error);
        findings.Error(file, JsonPointer.Of(error), message, mend);
    }

    // Of the alternatives, the one whose kind of value was written: its errors are what the author wants to know.
    private static ICollection<ValidationError>? Closest(ChildSchemaValidationError choice) =>
        choice.Errors.Count == 1
            ? choice.Errors.Values.First()
            : choice.Errors.Values.FirstOrDefault(errors => !errors.Any(error => error.Path == choice.Path && IsWrongType(error)));

    private static bool IsWrongType(ValidationError error) => error.Kind.ToString().EndsWith("Expected", StringComparison.Ordinal);

    private static (string Message, string Mend) Words(ValidationError error)
    {
        var (name, schema) = (error.Property, error.Schema);
        if (error is ChildSchemaValidationError choice)
            return WrongType(choice.Errors.Keys.Aggregate(JsonObjectType.None, (types, one) => types | one.ActualSchema.Type));

        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => ($"\"{name}\" is missing.", $"Add \"{name}\"."),
            ValidationErrorKind.NoAdditionalPropertiesAllowed =>
                ($"\"{name}\" is not a field that can stand here.", $"Correct the name or remove it; known are {Known(schema)}."),
            ValidationErrorKind.NotInEnumeration => ("This is not one of the known words.", $"Write one of {Quoted(schema.Enumeration)}."),
            ValidationErrorKind.PatternMismatch when schema.Pattern == "\\S" => ("This text is empty.", "Write at least one word."),
            ValidationErrorKind.PatternMismatch => ("This text does not have the right form.", $"It must match {schema.Pattern}."),
            ValidationErrorKind.NumberTooSmall => ($"This number is less than {schema.Minimum}.", Range(schema)),
            ValidationErrorKind.NumberTooBig => ($"This number is greater than {schema.Maximum}.", Range(schema)),
            ValidationErrorKind.StringTooShort => ("This text is empty.", "Write at least one word."),
            ValidationErrorKind.StringTooLong => ($"This text is longer than {schema.MaxLength} characters.", "Shorten it."),
            ValidationErrorKind.TooFewItems => ("This list is empty.", "Add at least one entry."),
            ValidationErrorKind.ItemsNotUnique => ("An entry stands twice in this list.", "Remove the second one."),
            _ when IsWrongType(error) => WrongType(schema.Type),
            _ => ("This does not have the form that is expected here.", "Compare it with the format's description."),
        };
    }

    private static (string Message, string Mend) WrongType(JsonObjectType types) =>
        ($"This has the wrong type; expected is {Types(types)}.", $"Write {Types(types)}.");

    private static string Range(JsonSchema schema) =>
        schema.Maximum is { } highest ? $"Write a number from {schema.Minimum} to {highest}." : $"Write a number from {schema.Minimum} up.";

    private static string Known(JsonSchema schema) => string.Join(", ", schema.ActualProperties.Keys.Where(key => key[0] != '$'));

    private static string Quoted(IEnumerable<object?> words) => string.Join(", ", words.Select(word => $"\"{word}\""));

    private static string Types(JsonObjectType types) => string.Join(" or ", Enum.GetValues<JsonObjectType>()
        .Where(type => type != JsonObjectType.None && types.HasFlag(type))
        .Select(type => type switch
        {
            JsonObjectType.Array => "a list in [ ]",
            JsonObjectType.Boolean => "true or false",
            JsonObjectType.Integer => "a whole number",
            JsonObjectType.Number => "a number",
            JsonObjectType.Object => "an object in { }",
            JsonObjectType.String => "a text in quotation marks",
            _ => type.ToString(),
        }));
}
