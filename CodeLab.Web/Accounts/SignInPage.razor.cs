using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

public sealed partial class SignInPage
{
    [Inject]
    public required SignIn SignIn { get; init; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public Fields Form { get; set; } = null!;

    protected override void OnInitialized() => Form ??= new Fields();

    private async Task SubmitAsync() => await EnterAsync(await SignIn.RunAsync(Form.Email, Form.Password));

    public sealed class Fields
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
