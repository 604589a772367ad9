using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Accounts;

/// <summary>What the account pages share: forms that post, complaints beside their fields, and a way on.</summary>
public abstract class AccountPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected Problem? Problem { get; set; }

    /// <summary>The refusal's message, where no field carries it already.</summary>
    protected string? Notice => Problem is { Details.Count: 0 } ? Problem.Message : null;

    protected string? Complaint(string field) => Problem?.Details.GetValueOrDefault(field)?.FirstOrDefault();

    /// <summary>A link to another account page that keeps where the person wanted to go.</summary>
    protected string Keep(string page) => ReturnUrl is null ? page : $"{page}?returnUrl={Uri.EscapeDataString(ReturnUrl)}";

    protected async Task EnterAsync(Result<SignedIn> entry)
    {
        Problem = entry.Problem;
        if (!entry.Succeeded)
            return;

        await SiteCookie.SignInAsync(HttpContext, entry.Value.Account, entry.Value.Tokens.SessionId);
        Navigation.NavigateTo(LocalUrl.OrStart(ReturnUrl));
    }
}
