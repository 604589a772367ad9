using CodeLab.Tests.Fakes;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class ContentPolicyTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // The loader is Monaco's own; a marker on line 1 comes from its language worker, so it shows that workers run too.
    private const string OpenEditor =
        """
        async () => {
          window.blocked = [];
          document.addEventListener('securitypolicyviolation', e => window.blocked.push(`${e.effectiveDirective} ${e.blockedURI}`));
          require.config({ paths: { vs: '/_content/BlazorMonaco/lib/monaco-editor/min/vs' } });
          await new Promise((done, failed) => require(['vs/editor/editor.main'], done, failed));
          const place = document.body.appendChild(document.createElement('div'));
          place.style.height = '200px';
          const marked = new Promise(done => monaco.editor.onDidChangeMarkers(() => done()));
          const editor = monaco.editor.create(place, { value: 'let x = ;', language: 'javascript' });
          await marked;
          await document.fonts.load('16px codicon');
          return [monaco.editor.getModelMarkers({}).length, ...window.blocked].join('\n');
        }
        """;

    private CodeLabServer? _server;

    public async ValueTask InitializeAsync() => _server = await CodeLabServer.StartAsync();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    [Fact]
    public async Task Monaco_works_with_its_workers_and_nothing_is_blocked()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{_server!.Address}account/sign-in");
        await page.AddScriptTagAsync(new() { Url = "/_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js" });

        var seen = await page.EvaluateAsync<string>(OpenEditor);

        Assert.Equal("1", seen);
    }
}
