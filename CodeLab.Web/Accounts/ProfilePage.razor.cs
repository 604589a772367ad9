using CodeLab.Domain.Accounts;
using CodeLab.Domain.Results;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Web.Accounts;

public sealed partial class ProfilePage
{
    private string? _done;
    private Problem? _passwordProblem;

    [Inject]
    public required FindAccount FindAccount { get; init; }

    [Inject]
    public required ChangeProfile ChangeProfile { get; init; }

    [Inject]
    public required ChangePassword ChangePassword { get; init; }

    [Inject]
    public required CloseSessions CloseSessions { get; init; }

    [SupplyParameterFromForm(FormName = "profile")]
    public NewAccountFields Profile { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")]
    public PasswordFields Password { get; set; } = null!;

    private Guid Me => HttpContext.User.UserId();

    private Guid Session => HttpContext.User.FindSessionId() ?? Guid.Empty;

    protected override async Task OnInitializedAsync()
    {
        Password ??= new PasswordFields();
        if (Profile is null && await FindAccount.RunAsync(Me) is { } account)
            Profile = new NewAccountFields { Name = account.Name, Email = account.Email };
        Profile ??= new NewAccountFields();
    }

    private string? PasswordComplaint(string field) => _passwordProblem?.Details.GetValueOrDefault(field)?.FirstOrDefault();

    private async Task SaveAsync()
    {
        var changed = await ChangeProfile.RunAsync(Me, Profile.Name, Profile.Email, Profile.Password);
        Problem = changed.Problem;
        if (!changed.Succeeded)
            return;

        // The cookie carries the name, so it is written anew.
        await SiteCookie.SignInAsync(HttpContext, changed.Value, Session);
        _done = "Saved.";
    }

    private async Task ChangePasswordAsync()
    {
        var changed = await ChangePassword.RunAsync(Me, Session, Password.Current, Password.New);
        _passwordProblem = changed.Problem;
        _done = changed.Succeeded ? "Your new password is set. Your other devices are signed out." : null;
    }

    private async Task SignOutEverywhereAsync()
    {
        await CloseSessions.RunForAllAsync(Me);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Navigation.NavigateTo("/account/sign-in");
    }

    public sealed class PasswordFields
    {
        public string? Current { get; set; }

        public string? New { get; set; }
    }
}
