using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Challenges;

public sealed class JudgeSubmissionsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public JudgeSubmissionsTests() => new TestPackage().WriteTo(_folder["content"]);

    public static TheoryData<string> Databases => TestDatabase.Kinds;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_submission_is_stored_before_it_is_acknowledged(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var life = await JudgedLibrary.StartAsync(database, _folder, judging: false);

        var id = await SubmitAsync(database, life);

        await using var db = await database.Factory.CreateDbContextAsync(Cancel);
        Assert.Equal(SubmissionStatus.Pending, db.Submissions.Single(row => row.Id == id).Status);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_submission_gets_its_verdict(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var life = await JudgedLibrary.StartAsync(database, _folder);

        var judged = await life.JudgedAsync(database, await SubmitAsync(database, life));

        Assert.Equal((SubmissionStatus.Failed, Verdict.RuntimeError, 50d), (judged.Status, judged.Verdict, judged.Score));
        Assert.Equal([Verdict.Accepted, Verdict.RuntimeError], judged.Results.Select(result => result.Verdict));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_crash_left_without_a_verdict_is_judged_at_the_next_start(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        Guid id;
        await using (var first = await JudgedLibrary.StartAsync(database, _folder, judging: false))
            id = await SubmitAsync(database, first);

        await using var second = await JudgedLibrary.StartAsync(database, _folder);

        Assert.Equal(2, (await second.JudgedAsync(database, id)).Results.Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_verdict_is_not_given_twice(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        Submission before;
        await using (var first = await JudgedLibrary.StartAsync(database, _folder))
            before = await first.JudgedAsync(database, await SubmitAsync(database, first));

        await using var second = await JudgedLibrary.StartAsync(database, _folder);
        await second.JudgedAsync(database, await SubmitAsync(database, second));

        Assert.Equal(before.FinishedAt, (await second.JudgedAsync(database, before.Id)).FinishedAt);
    }

    [Fact]
    public async Task A_submission_that_is_queued_twice_is_judged_once()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var life = await JudgedLibrary.StartAsync(database, _folder);
        var id = await SubmitAsync(database, life);
        await using var db = await database.Factory.CreateDbContextAsync(Cancel);

        life.Judge.Enqueue(db.Submissions.Single(row => row.Id == id), life.Echo);

        Assert.Equal(2, (await life.JudgedAsync(database, id)).Results.Count);
    }

    private static async Task<Guid> SubmitAsync(TestDatabase database, JudgedLibrary life)
    {
        await using var db = await database.Factory.CreateDbContextAsync(Cancel);
        var person = db.Users.FirstOrDefault()?.Id ?? (await JudgedLibrary.PersonAsync(database)).Id;
        var answer = await life.Submit.RunAsync(new(person, Teaches: false), new(life.Echo.Id, "python", "print(input())"), Cancel);
        Assert.True(answer.Succeeded, answer.Succeeded ? "" : answer.Problem.Message);
        return answer.Value.Id;
    }
}
