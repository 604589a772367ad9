using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Challenges;

/// <summary>One server with a real judge for the tests of challenges over HTTP; each test brings people of its own.</summary>
public sealed class ChallengeServer : IAsyncLifetime
{
    public const string Till = "kiosk-till", Trail = "trail-climb";

    public CodeLabServer Server { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        Server = await CodeLabServer.StartAsync(
            settings: ["RateLimits:Enabled=false", "Judge:QueuedPerPerson=20", "Logging:LogLevel:Microsoft.EntityFrameworkCore=None"]);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public Challenge Challenge(string slug) => Server.Services.GetRequiredService<ChallengeLibrary>().Current.BySlug(slug)!;

    public string Solution(string slug, string language = "python") => Challenge(slug).Solution[language][0].Content;

    public Task<HttpClient> TeacherAsync() => Server.SignInAsync("teacher@codelab.local");

    public Task<HttpClient> StudentAsync() => NewStudentAsync(Server);

    public static async Task<HttpClient> NewStudentAsync(CodeLabServer server)
    {
        var client = server.Client();
        var person = await client.RegisterAsync($"{Guid.NewGuid():N}@example.org").JsonAsync(HttpStatusCode.Created);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person.Text("token"));
        return client;
    }

    public Task<HttpResponseMessage> SubmitAsync(HttpClient client, string slug, string code, string language = "python") =>
        client.PostAsJsonAsync("/api/v1/submissions", new { challengeId = Challenge(slug).Id, language, code }, Cancel);

    /// <summary>Hands a solution in and answers it as it stands when it is judged.</summary>
    public async Task<JsonElement> JudgedAsync(HttpClient client, string slug, string code, string language = "python")
    {
        var id = (await SubmitAsync(client, slug, code, language).JsonAsync(HttpStatusCode.Created)).Text("submissionId");
        await EventsAsync(client, id);
        return await client.GetAsync($"/api/v1/submissions/{id}", Cancel).JsonAsync();
    }

    /// <summary>Every event of a submission; ends when it is judged.</summary>
    public static async Task<IReadOnlyList<(string Kind, JsonElement Data)>> EventsAsync(HttpClient client, string id)
    {
        var text = await client.GetStringAsync($"/api/v1/submissions/{id}/stream", Cancel);
        return
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(block => block.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]))
                .Select(fields => (fields["event"], JsonDocument.Parse(fields["data"]).RootElement)),
        ];
    }
}
