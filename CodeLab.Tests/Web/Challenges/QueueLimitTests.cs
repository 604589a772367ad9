using System.Net;
using System.Net.Http.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Challenges;

public sealed class QueueLimitTests
{
    private const string Slow = "import time\ntime.sleep(5)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_enough_waiting_is_told_to_come_back()
    {
        await using var server = await CodeLabServer.StartAsync(settings: ["Judge:Workers=1", "Judge:QueuedPerPerson=1"]);
        using var student = await ChallengeServer.NewStudentAsync(server);

        // The first is judged or waits; so the third can't be taken.
        HttpResponseMessage[] answers = [await SubmitAsync(server, student), await SubmitAsync(server, student), await SubmitAsync(server, student)];

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[2].StatusCode);
        Assert.Equal("TOO_MANY_REQUESTS", await Task.FromResult(answers[2]).RefusedAsync(HttpStatusCode.TooManyRequests));
        Assert.NotNull(answers[2].Headers.RetryAfter);
    }

    [Fact]
    public async Task The_limit_is_lifted_by_a_setting()
    {
        await using var server = await CodeLabServer.StartAsync(settings: ["Judge:Workers=1", "Judge:QueuedPerPerson=50"]);
        using var student = await ChallengeServer.NewStudentAsync(server);

        for (var i = 0; i < 6; i++)
            Assert.Equal(HttpStatusCode.Created, (await SubmitAsync(server, student)).StatusCode);
    }

    private static Task<HttpResponseMessage> SubmitAsync(CodeLabServer server, HttpClient student)
    {
        var challengeId = server.Services.GetRequiredService<ChallengeLibrary>().Current.BySlug(ChallengeServer.Till)!.Id;
        return student.PostAsJsonAsync("/api/v1/submissions", new { challengeId, language = "python", code = Slow }, Cancel);
    }
}
