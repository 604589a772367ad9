using CodeLab.Domain.Accounts;

namespace CodeLab.Web.Accounts;

/// <summary>Prints the link for the first administrator once the server knows its own address.</summary>
internal static class FirstAdminLink
{
    public static async Task AnnounceAsync(WebApplication app)
    {
        if (await app.Services.GetRequiredService<FirstAdmin>().InviteAsync() is not { } secret)
            return;

        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
            $"""

             There is no administrator yet. Open this link once to make one:
               {app.Urls.FirstOrDefault()?.TrimEnd('/')}/setup?token={secret}

             """));
    }
}
