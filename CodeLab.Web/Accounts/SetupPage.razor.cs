using CodeLab.Domain.Accounts;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

public sealed partial class SetupPage
{
    private bool _invited;

    [Inject]
    public required FirstAdmin FirstAdmin { get; init; }

    [Inject]
    public required SignIn SignIn { get; init; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public NewAccountFields Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new NewAccountFields();
        _invited = await FirstAdmin.IsInvitedAsync(Token);
        if (!_invited)
            HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private async Task SubmitAsync() =>
        await EnterAsync(await SignIn.OpenAsync(await FirstAdmin.CreateAsync(Token, Form.Name, Form.Email, Form.Password)));
}
