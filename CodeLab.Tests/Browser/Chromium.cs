using CodeLab.Tests.Fakes;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

/// <summary>One real browser and one real server for all journeys. Each journey has a browser profile and people of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser here, or null.</summary>
    public static string? Missing =>
        Environment.GetEnvironmentVariable("CODELAB_TEST_QUICK") == "1" ? "a quick run leaves the browser out"
        : File.Exists(Program) ? null
        : $"{Program} is not installed";

    public CodeLabServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        Server = await CodeLabServer.StartAsync(settings: ["RateLimits:Enabled=false", "Judge:QueuedPerPerson=20"]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A new profile with one empty tab, signed in as nobody.</summary>
    public async Task<IPage> OpenAsync(Uri? address = null, int width = 1440, int height = 900)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var profile = await _browser!.NewContextAsync(new()
        {
            BaseURL = (address ?? Server.Address).ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        profile.SetDefaultTimeout(20_000);
        return await profile.NewPageAsync();
    }

    /// <summary>A tab of a student who has just made an account.</summary>
    public async Task<IPage> OpenAsStudentAsync(Uri? address = null)
    {
        var page = await OpenAsync(address);
        await page.RegisterAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Server is not null)
            await Server.DisposeAsync();
    }
}
