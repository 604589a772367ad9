using CodeLab.Domain.Accounts;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

/// <summary>How people come in, by the pages.</summary>
public static class People
{
    public const string Password = "correct horse battery";

    /// <summary>Makes an account and leaves the person signed in; answers the address it was made with.</summary>
    public static async Task<string> RegisterAsync(this IPage page)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await page.GotoAsync("account/register");
        await page.GetByLabel("Name").FillAsync("Ada Newcomer");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        return email;
    }

    public static async Task SignInAsync(this IPage page, string email, string password = DemoAccounts.Password)
    {
        await page.GotoAsync("account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
    }
}
