using CodeLab.Domain.Accounts;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

public sealed partial class ResetPasswordPage
{
    private bool _done;

    [Inject]
    public required ResetPassword ResetPassword { get; init; }

    [SupplyParameterFromQuery]
    public string? Email { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "reset-password")]
    public Fields Form { get; set; } = null!;

    protected override void OnInitialized() => Form ??= new Fields();

    private async Task SubmitAsync()
    {
        var reset = await ResetPassword.RunAsync(Email, Token, Form.Password);
        (Problem, _done) = (reset.Problem, reset.Succeeded);
    }

    public sealed class Fields
    {
        public string? Password { get; set; }
    }
}
