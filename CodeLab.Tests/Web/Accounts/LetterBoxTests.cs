using CodeLab.Tests.Fakes;
using CodeLab.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Accounts;

public sealed class LetterBoxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_mail_server_the_link_is_sent_and_starts_with_the_public_address()
    {
        using var mail = new FakeMailServer();
        await using var server = await CodeLabServer.StartAsync(settings:
            ["Mail:Host=127.0.0.1", $"Mail:Port={mail.Port}", "Mail:UseTls=false", "Mail:From=school@example.org", "Mail:PublicUrl=https://lab.example.org/"]);
        using var client = server.Client();

        await client.PostFormAsync("/account/forgot-password", "forgot-password", ("Form.Email", "student@codelab.local"));
        var letter = await mail.ReceiveAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Contains("To: student@codelab.local", letter, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://lab.example.org/account/reset-password?email", letter.Replace("=\n", "").Replace("=3D", "="), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_can_not_be_sent_does_not_stop_the_next()
    {
        using var mail = new FakeMailServer();
        await using var server = await CodeLabServer.StartAsync(
            settings: ["Mail:Host=127.0.0.1", $"Mail:Port={mail.Port}", "Mail:UseTls=false", "Logging:LogLevel:Default=None"]);
        var box = server.Services.GetRequiredService<LetterBox>();

        box.Post(new Letter("not an address", "First", "lost"));
        box.Post(new Letter("ada@example.org", "Second", "arrives"));

        Assert.Contains("arrives", await mail.ReceiveAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel), StringComparison.Ordinal);
    }
}
