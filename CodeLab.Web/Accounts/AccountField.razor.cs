using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

/// <summary>One labelled input of an account form, with its complaint, or else its help, tied to it for screen readers.</summary>
public sealed partial class AccountField : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The form's field, such as <c>Form.Email</c>.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public string? Autocomplete { get; set; }

    [Parameter]
    public bool Required { get; set; } = true;

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public string? Error { get; set; }

    private string Id => Name.Replace('.', '-').ToLowerInvariant();

    private string NoteId => $"{Id}-note";
}
