using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OpenApi;

namespace CodeLab.Web.Api;

/// <summary>The API's description to read and search, drawn from the same document that programs read.</summary>
public sealed partial class ApiDocsPage
{
    private IReadOnlyList<IGrouping<string, DocumentedEndpoint>> _groups = [];

    [Inject]
    public required IServiceProvider Services { get; init; }

    protected override async Task OnInitializedAsync()
    {
        var document = await Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        _groups = [.. DocumentedEndpoint.All(document).GroupBy(endpoint => endpoint.Group).OrderBy(group => group.Key, StringComparer.Ordinal)];
    }

    private static string Anchor(string group) => "section-" + group.ToLowerInvariant().Replace(' ', '-');
}
