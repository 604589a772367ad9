using System.Net;
using System.Net.Http.Json;
using CodeLab.Tests.Browser;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Web.Challenges;
using Microsoft.Data.Sqlite;

namespace CodeLab.Tests.Web.Judge;

/// <summary>
/// A server as a process of its own, its students, and its database looked at from outside: a trigger writes down each time that a
/// submission comes to an end, so that what the server says of itself need not be believed.
/// </summary>
internal sealed class SubmittingServer : IDisposable
{
    private const string Log =
        """
        CREATE TABLE EndLog (Submission TEXT NOT NULL);
        CREATE TRIGGER WriteEnd AFTER UPDATE OF Status ON Submissions WHEN NEW.Status NOT IN ('Pending', 'Running')
        BEGIN INSERT INTO EndLog VALUES (NEW.Id); END;
        """;

    private readonly TestFolder _data = new();
    private readonly int _port = ServerProcess.FreePort();
    private readonly List<HttpClient> _students = [];
    private Guid _challenge;

    public ServerProcess Process { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SubmittingServer> StartAsync(int students)
    {
        var server = new SubmittingServer();
        var package = new TestPackage();
        package.Challenge["tests"]!.AsArray().RemoveAt(1);
        package.WriteTo(server._data["content"]);
        await server.StartAgainAsync();
        server.Execute(Log);
        for (var i = 0; i < students; i++)
            server._students.Add(await server.StudentAsync());
        server._challenge = Guid.Parse((await server._students[0].GetAsync("/api/v1/challenges/echo", Cancel).JsonAsync()).Text("challenge", "id"));
        return server;
    }

    public async Task StartAgainAsync() =>
        Process = await ServerProcess.StartAsync(_data.Path, _port, Cancel, "--Judge:QueuedPerPerson=10000", "--Logging:LogLevel:Default=Warning");

    /// <summary>Hands the program in as the student of this number; answers the submission's id.</summary>
    public async Task<string> SubmitAsync(int number, string code) =>
        (await _students[number % _students.Count]
            .PostAsJsonAsync("/api/v1/submissions", new { challengeId = _challenge, language = "python", code }, Cancel)
            .JsonAsync(HttpStatusCode.Created)).Text("submissionId");

    public async Task JudgedAsync(int number, string id)
    {
        var events = await ChallengeServer.EventsAsync(_students[number % _students.Count], id);
        Assert.Equal("finished", events[^1].Kind);
    }

    public async Task RunsAsync(int number, string id)
    {
        using var reader = new StreamReader(await _students[number].GetStreamAsync($"/api/v1/submissions/{id}/stream", Cancel));
        while (await reader.ReadLineAsync(Cancel) is { } line && line != "event: running")
        {
            // Not yet.
        }
    }

    public long Count(string query)
    {
        using var database = Open();
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {query}";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var student in _students)
            student.Dispose();
        Process.Dispose();
        _data.Dispose();
    }

    private async Task<HttpClient> StudentAsync()
    {
        var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{_port}"), Timeout = TimeSpan.FromMinutes(5) };
        var person = await client.RegisterAsync($"{Guid.NewGuid():N}@example.org").JsonAsync(HttpStatusCode.Created);
        client.DefaultRequestHeaders.Authorization = new("Bearer", person.Text("token"));
        return client;
    }

    private void Execute(string sql)
    {
        using var database = Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(_data.Path, "codelab.db")};Pooling=False");
        database.Open();
        return database;
    }
}
