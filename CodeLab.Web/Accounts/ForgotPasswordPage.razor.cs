using CodeLab.Domain.Accounts;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

public sealed partial class ForgotPasswordPage
{
    private bool _asked;

    [Inject]
    public required AskForReset AskForReset { get; init; }

    [Inject]
    public required AccountAttempts Attempts { get; init; }

    [Inject]
    public required LetterBox Letters { get; init; }

    [Inject]
    public required MailOptions Mail { get; init; }

    [SupplyParameterFromForm(FormName = "forgot-password")]
    public Fields Form { get; set; } = null!;

    protected override void OnInitialized() => Form ??= new Fields();

    private async Task SubmitAsync()
    {
        Problem = Attempts.Refuse(Form.Email);
        if (Problem is not null)
            return;

        if (await AskForReset.RunAsync(Form.Email) is { } token)
            Letters.Post(Write(Form.Email!.Trim(), token));
        _asked = true;
    }

    private Letter Write(string email, string token)
    {
        var site = Mail.PublicUrl ?? new Uri(Navigation.BaseUri);
        var link = new Uri(site, $"account/reset-password?email={Uri.EscapeDataString(email)}&token={Uri.EscapeDataString(token)}");
        return new Letter(
            email,
            "Choose a new password",
            $"""
             Somebody, probably you, asked for a new password at CodeLab. This link works once, for one hour:

             {link}

             If it was not you, there is nothing to do: your password stays as it is.
             """);
    }

    public sealed class Fields
    {
        public string? Email { get; set; }
    }
}
