using CodeLab.Domain.Challenges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

/// <summary>What every journey starts from: a page, and the challenges that ship.</summary>
[Collection(nameof(BrowserCollection))]
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    protected const string Till = "kiosk-till", Trail = "trail-climb", Seats = "cinema-seats";

    protected Chromium Chromium => chromium;

    protected IPage Page { get; private set; } = null!;

    protected Bench Bench => new(Page);

    public async ValueTask InitializeAsync() => Page = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Page is not null)
            await Page.Context.CloseAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task<IPage> OpenAsync() => chromium.OpenAsStudentAsync();

    protected Challenge Challenge(string slug) => chromium.Server.Services.GetRequiredService<ChallengeLibrary>().Current.BySlug(slug)!;

    /// <summary>The solution that ships with the challenge.</summary>
    protected string Solution(string slug, string language = "python") => Challenge(slug).Solution[language][0].Content;
}
