using System.Text.Json.Nodes;
using CodeLab.Domain.Content;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using CodeLab.Judge.Languages;

namespace CodeLab.Domain.Challenges;

/// <summary>
/// The code fields of a document: one string for all languages, or an object with one string per language, or, where a program has
/// several files, <c>{language: {path: content}}</c>.
/// </summary>
internal sealed class DocumentCode(ContentRules rules, IReadOnlyList<string> languages, bool functions)
{
    /// <summary>A language without starter code starts from an empty file.</summary>
    public Problem? AddStarter(JsonNode? code, Dictionary<string, string> files)
    {
        foreach (var language in languages.Select(rules.Language).OfType<Language>())
            files[$"starter/{language.Id}/{language.FileFor(functions)}"] = "";
        return Add("starterCode", "starter", code, files);
    }

    public Problem? AddSolution(JsonNode? code, Dictionary<string, string> files) => Add("solutionCode", "solution", code, files);

    private Problem? Add(string field, string folder, JsonNode? code, Dictionary<string, string> files)
    {
        if (code is JsonValue)
            code = new JsonObject(languages.Distinct().Select(id => KeyValuePair.Create(id, (JsonNode?)code.DeepClone())));
        if (code is not (null or JsonObject))
            return Problem.Field(field, "Write a text, or an object with one text per language.");

        foreach (var (id, sources) in code as JsonObject ?? [])
        {
            // What the challenge has no language for would only be a stray file; an unknown language is found with the languages.
            if (!languages.Contains(id) || rules.Language(id) is not { } language)
                continue;

            var problem = sources is JsonObject many
                ? AddMany($"{field}/{id}", $"{folder}/{id}", many, files)
                : AddOne($"{field}/{id}", $"{folder}/{id}/{language.FileFor(functions)}", sources, files);
            if (problem is not null)
                return problem;
        }

        return null;
    }

    private static Problem? AddMany(string field, string folder, JsonObject sources, Dictionary<string, string> files)
    {
        if (FilePaths.FindFolderTakenByFile([.. sources.Select(source => source.Key)]) is { } taken)
            return Problem.Field(field, $"\"{taken}\" is a file and also the folder of another one.");
        foreach (var (path, text) in sources)
        {
            // The path comes from outside and becomes a path on this disk.
            if (!CodeFiles.IsSafePath(path))
                return Problem.Field(field, $"\"{path}\" can't be a file's name here. Use letters, digits, dots, hyphens and underscores.");
            if (AddOne($"{field}/{path}", $"{folder}/{path}", text, files) is { } problem)
                return problem;
        }

        return null;
    }

    private static Problem? AddOne(string field, string path, JsonNode? node, Dictionary<string, string> files)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            return node is null ? null : Problem.Field(field, "Code is a text.");

        files[path] = text;
        return null;
    }
}
