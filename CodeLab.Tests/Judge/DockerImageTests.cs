using CodeLab.Judge.Sandboxes.Docker;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>The images under <c>deploy/images</c>, as <c>build/docker-images</c> makes them.</summary>
public sealed class DockerImageTests
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
        using var engine = new DockerEngine(TestDocker.Socket());
        var name = $"codelab/{language}:1";
        var images = await engine.ImagesAsync(Cancel);
        Assert.SkipUnless(images.Any(image => image.Is(name)), $"the image {name} is not there: a whole ./test or build/docker-images makes it");
        var container = await engine.CreateAsync(
            new()
            {
                Image = name,
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
}
