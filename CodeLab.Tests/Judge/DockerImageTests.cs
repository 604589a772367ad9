using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes.Docker;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>The images under <c>deploy/images</c>, as <c>build/docker-images</c> makes them.</summary>
public sealed class DockerImageTests(DockerImages images) : IClassFixture<DockerImages>
{
    // Nothing of the host is shown to it, so the language is the image's own; no file may lend its owner's rights.
    private const string Check = "\"$@\" >/dev/null 2>&1 && python3 --version && test -z \"$(find / -xdev -type f -perm /6000 2>/dev/null)\" && touch /work/x";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("python", "python3", "--version")]
    [InlineData("javascript", "node", "--version")]
    [InlineData("java", "javac", "-version")]
    public async Task An_image_has_its_language_and_nothing_that_gives_rights(string language, string program, string argument)
    {
        images.Need();
        using var engine = new DockerEngine(TestDocker.Socket());
        var container = await engine.CreateAsync(
            new()
            {
                Image = $"codelab/{language}:1",
                Command = ["/bin/sh", "-c", Check, "sh", program, argument],
                UserId = 64000,
                MemoryBytes = 512 << 20,
                Processes = 64,
                Writable = new Dictionary<string, TmpfsLimits> { ["/tmp"] = new(16 << 20, 2048), ["/work"] = new(16 << 20, 2048) },
            },
            Cancel);
        try
        {
            await engine.StartAsync(container, Cancel);
            while ((await engine.InspectAsync(container, Cancel)).State.Running)
                await Task.Delay(50, Cancel);

            Assert.Equal(0, (await engine.InspectAsync(container, Cancel)).State.ExitCode);
        }
        finally
        {
            await engine.RemoveAsync(container, Cancel);
        }
    }

    [Theory]
    [InlineData("python", "main.py", "print(int(input()) * 2)")]
    [InlineData("javascript", "main.js", "console.log(require('fs').readFileSync(0, 'utf8') * 2)")]
    [InlineData("java", "Main.java", "class Main { public static void main(String[] args) { System.out.println(new java.util.Scanner(System.in).nextInt() * 2); } }")]
    public async Task A_program_is_judged_in_the_image_of_its_language(string language, string file, string code)
    {
        images.Need();
        using var sandbox = new DockerSandbox(new() { Socket = TestDocker.Socket(), FirstUserId = 64400 }, new(), TimeProvider.System);
        var readiness = await sandbox.CheckAsync(Cancel);
        Assert.True(readiness.Ready, readiness.Reason);
        var grader = new Grader(sandbox, new LanguageCatalog(LanguageDefinitions.ShippedFolder, sandbox));
        var job = new JudgeJob
        {
            Id = Guid.CreateVersion7(), Language = language, Files = [new(file, code)], Tests = [new StdioTest("1", "21\n", "42\n")],
        };

        var outcome = await grader.RunAsync(job, _ => { }, Cancel);

        Assert.True(outcome.Verdict == Verdict.Accepted, $"{outcome.Verdict} {outcome.Message} {string.Join('\n', outcome.Results.Select(result => result.Error))}");
    }
}
