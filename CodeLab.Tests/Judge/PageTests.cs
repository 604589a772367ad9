using System.Text.Json;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>Pages in a real browser inside the real sandbox.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class PageTests(RealJudge judge)
{
    private const string Page = """
        <!doctype html>
        <link rel="stylesheet" href="style.css">
        <nav>Menu</nav> <h1>Guests</h1> <a href="/about">About</a>
        <form><input id="name"> <button type="button" id="add">Add</button></form> <ul></ul>
        <script type="module" src="script.js"></script>
        """;

    private const string Style = "nav { display: flex } h1 { color: rgb(200, 0, 0) } @media (max-width: 600px) { nav { display: none } }";

    private const string Script = """
        const name = document.querySelector('#name');
        document.querySelector('#add').addEventListener('click', () => {
          if (name.value === '') return console.error('no name');
          const item = document.createElement('li');
          item.textContent = name.value;
          document.querySelector('ul').append(item);
          name.value = '';
        });
        """;

    public static TheoryData<string, Verdict, string> Looks => new()
    {
        { """{"look":"text","target":"h1","is":"Guests"}""", Verdict.Accepted, "" },
        { """{"look":"text","target":"h1","is":"guests"}""", Verdict.WrongAnswer, "The text of h1 is \"Guests\"; \"guests\" was expected." },
        { """{"look":"text","target":"h2","is":null}""", Verdict.Accepted, "" },
        { """{"look":"text","target":"h2","contains":"x"}""", Verdict.WrongAnswer, "The text of h2 is nothing: there is none; a text with \"x\" was expected." },
        { """{"look":"style","target":"h1","property":"color","is":"rgb(200, 0, 0)"}""", Verdict.Accepted, "" },
        { """{"look":"attribute","target":"a","name":"href","is":"/about"}""", Verdict.Accepted, "" },
        { """{"look":"count","target":"li","is":0}""", Verdict.Accepted, "" },
        { """{"look":"visible","target":"nav","is":true}""", Verdict.Accepted, "" },
        { """{"look":"errors","is":0}""", Verdict.Accepted, "" },
        { """{"look":"errors","is":1}""", Verdict.WrongAnswer, "The number of errors in the console is 0; 1 was expected." },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task What_is_to_be_seen_is_compared(string look, Verdict expected, string message)
    {
        var result = await JudgeAsync([], [look]);

        Assert.True((expected, message) == (result.Verdict, result.Message), $"{result.Verdict}: {result.Message} {result.Error}");
    }

    [Fact]
    public async Task A_narrow_window_has_the_style_of_a_narrow_window()
    {
        var result = await JudgeAsync([], ["""{"look":"visible","target":"nav","is":false}"""], new(390, 844));

        Assert.True(result.Verdict == Verdict.Accepted, result.Message);
    }

    [Fact]
    public async Task Steps_are_done_as_a_person_does_them()
    {
        var result = await JudgeAsync(
            [new("type") { Target = "#name", Text = "Ann" }, new("click") { Target = "#add" }, new("resize") { Width = 390, Height = 800 }],
            ["""{"look":"text","target":"li","is":"Ann"}""", """{"look":"value","target":"#name","is":""}""", """{"look":"style","target":"nav","property":"display","is":"none"}"""]);

        Assert.True(result.Verdict == Verdict.Accepted, $"{result.Message} {result.Error}");
    }

    [Fact]
    public async Task An_error_in_the_console_is_counted_and_shown_with_its_place()
    {
        var result = await JudgeAsync([new("click") { Target = "#add" }], ["""{"look":"errors","is":1}"""]);

        Assert.True(result.Verdict == Verdict.Accepted, result.Message);
        Assert.Equal("script.js:3: no name", result.Error.Trim());
    }

    [Fact]
    public async Task A_step_that_can_not_be_done_is_named()
    {
        var result = await JudgeAsync([new("click") { Target = "#gone" }], ["""{"look":"errors","is":0}"""]);

        Assert.Equal((Verdict.WrongAnswer, "Step 1, click: there is no element #gone."), (result.Verdict, result.Message));
    }

    [Fact]
    public async Task A_page_that_replaces_the_browsers_functions_does_not_change_what_is_seen()
    {
        const string Forged = """
            document.querySelector = () => ({ innerText: 'Guests 2' });
            window.getComputedStyle = () => ({ getPropertyValue: () => 'none' });
            Object.defineProperty(HTMLElement.prototype, 'innerText', { get: () => 'Guests 2' });
            JSON.stringify = () => '{"values": ["Guests 2"]}';
            """;

        var result = await JudgeAsync([], ["""{"look":"text","target":"h1","is":"Guests 2"}"""], script: Forged);

        Assert.Equal(Verdict.WrongAnswer, result.Verdict);
    }

    [Fact]
    public async Task A_script_without_end_meets_the_time_limit()
    {
        var result = await JudgeAsync([], ["""{"look":"errors","is":0}"""], script: "for (;;);");

        Assert.Equal(Verdict.TimeLimit, result.Verdict);
    }

    [Fact]
    public async Task The_network_and_the_disk_are_out_of_reach()
    {
        const string Curious = """
            const tries = ['http://127.0.0.1/', 'https://example.org/', 'file:///etc/hostname', '/../driver/page.py', '/%2e%2e/driver/page.py'];
            const found = await Promise.allSettled(tries.map(url => fetch(url).then(answer => { if (!answer.ok) throw 0; })));
            document.querySelector('h1').textContent = found.filter(one => one.status === 'fulfilled').length;
            """;

        var result = await JudgeAsync([new("wait") { Ms = 300 }], ["""{"look":"text","target":"h1","is":"0"}"""], script: Curious);

        Assert.True(result.Verdict == Verdict.Accepted, result.Message);
    }

    private async Task<TestResult> JudgeAsync(
        IReadOnlyList<PageStep> steps, IReadOnlyList<string> looks, PageSize? window = null, string script = Script)
    {
        await judge.NeedAsync("web");
        var test = new PageTest("1", window ?? PageSize.Desktop, steps, [.. looks.Select(Look)]);
        var job = judge.Job("web", Page, [test]);
        var outcome = await judge.JudgeAsync(job with { Files = [.. job.Files, new("style.css", Style), new("script.js", script)] });
        return Assert.Single(outcome.Results);
    }

    private static PageExpectation Look(string json) =>
        JsonSerializer.Deserialize<PageExpectation>(json, JsonSerializerOptions.Web) is { } look
            ? look with { Is = JsonSerializer.Deserialize<JsonElement>(json).TryGetProperty("is", out var value) ? value : null }
            : throw new ArgumentException("There is no look.", nameof(json));
}
