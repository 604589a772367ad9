using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Makes the exercises challenges of a real library, each once, by the door that the public contract has for it.</summary>
public sealed class SpecifiedChallenges() : VerdictMatrix("Exercises of the problem specifications", "exercise", "program", "cases", "passed", "seconds"),
    IAsyncLifetime
{
    private readonly Dictionary<string, Challenge> _written = [];
    private TestLibrary _world = null!;
    private Guid _owner;

    public async ValueTask InitializeAsync()
    {
        _world = await TestLibrary.CreateAsync();
        await using var db = await _world.Database.Factory.CreateDbContextAsync();
        var user = new User { Name = "Ada", UserName = "ada", CreatedAt = _world.Clock.GetUtcNow() };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        _owner = user.Id;
    }

    internal async Task<Challenge> MakeAsync(string name, SpecifiedExercise exercise)
    {
        if (_written.TryGetValue(name, out var known))
            return known;
        var write = new WriteChallenge(_world.Library, _world.Reader, _world.Database.Factory, _world.Data, _world.Clock);
        var result = await write.RunAsync(exercise.Document(), _owner, id: null, TestContext.Current.CancellationToken);
        Assert.Equal(default, result.Problem);
        return _written[name] = result.Value!;
    }

    public void Add(string exercise, string program, IReadOnlyList<TestResult> results) => Add(
        exercise,
        program,
        $"{results.Count}",
        $"{results.Count(result => result.Verdict == CodeLab.Judge.Verdict.Accepted)}",
        Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.WallTime)));

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _world.DisposeAsync();
    }
}
