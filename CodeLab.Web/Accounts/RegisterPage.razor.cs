using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

public sealed partial class RegisterPage
{
    [Inject]
    public required SignIn SignIn { get; init; }

    [SupplyParameterFromForm(FormName = "register")]
    public NewAccountFields Form { get; set; } = null!;

    protected override void OnInitialized() => Form ??= new NewAccountFields();

    private async Task SubmitAsync() => await EnterAsync(await SignIn.RegisterAsync(Form.Name, Form.Email, Form.Password));
}
