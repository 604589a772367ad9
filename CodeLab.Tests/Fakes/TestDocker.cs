namespace CodeLab.Tests.Fakes;

/// <summary>The Docker engine that <c>./test</c> started, if it could.</summary>
internal static class TestDocker
{
    public const string ThinImage = "codelab/thin:1";

    /// <summary>The engine's socket; null where there is none.</summary>
    public static string? Engine => Environment.GetEnvironmentVariable("CODELAB_TEST_DOCKER") is { Length: > 0 } socket ? socket : null;

    /// <summary>The engine's socket; skips the test, with the reason, where there is none.</summary>
    public static string Socket()
    {
        Assert.SkipWhen(Engine is null, Environment.GetEnvironmentVariable("CODELAB_TEST_DOCKER_REASON") ?? "no Docker engine: ./test starts one");
        return Engine!;
    }
}
