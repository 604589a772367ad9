using System.Net;
using System.Net.Http.Json;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Data;
using CodeLab.Tests.Fakes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Accounts;

public sealed class RegisterAndLoginTests(AccountsServer fixture) : IClassFixture<AccountsServer>, IDisposable
{
    private readonly HttpClient _client = fixture.Server.Client();
    private readonly string _email = AccountsServer.NewEmail();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Registering_answers_with_a_token_that_works()
    {
        var answer = await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);

        var me = await _client.MeAsync(answer.Text("token")).JsonAsync();
        Assert.Equal(answer.Text("user", "id"), me.Text("user", "id"));
        Assert.Equal((_email, "Ada"), (me.Text("user", "email"), me.Text("user", "name")));
    }

    [Fact]
    public async Task A_role_in_the_body_is_ignored()
    {
        var body = new { name = "Eve", email = _email, password = "correct horse", role = "ADMIN" };

        var answer = await _client.PostAsJsonAsync("/api/v1/auth/register", body, Cancel).JsonAsync(HttpStatusCode.Created);

        Assert.Equal("STUDENT", answer.Text("user", "role"));
    }

    [Fact]
    public async Task A_taken_email_is_a_conflict()
    {
        await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);

        Assert.Equal("CONFLICT", await _client.RegisterAsync(_email.ToUpperInvariant()).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Of_many_registrations_of_one_email_at_once_one_succeeds()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _client.RegisterAsync(_email)));

        var statuses = answers.Select(answer => answer.StatusCode).Order().ToArray();
        Assert.Equal([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)], statuses);
    }

    [Fact]
    public async Task Each_bad_field_is_named()
    {
        var body = new { name = " ", email = "ada@", password = "short" };

        var answer = await _client.PostAsJsonAsync("/api/v1/auth/register", body, Cancel).JsonAsync(HttpStatusCode.BadRequest);

        Assert.Equal("VALIDATION_ERROR", answer.Text("error", "code"));
        var fields = answer.GetProperty("error").GetProperty("details").EnumerateObject().Select(field => field.Name).Order();
        Assert.Equal(["email", "name", "password"], fields);
    }

    [Theory]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada lovelace@example.org")]
    [InlineData("\"ada\"@example.org")]
    [InlineData("ada@example.org\r\nBcc: all@example.org")]
    public async Task Only_a_bare_address_is_an_email(string email) =>
        Assert.Equal("VALIDATION_ERROR", await _client.RegisterAsync(email).RefusedAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_answer_alike()
    {
        await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);

        var wrong = await _client.LoginAsync(_email, "wrong").JsonAsync(HttpStatusCode.Unauthorized);
        var unknown = await _client.LoginAsync(AccountsServer.NewEmail(), "wrong").JsonAsync(HttpStatusCode.Unauthorized);

        Assert.Equal("INVALID_CREDENTIALS", wrong.Text("error", "code"));
        Assert.Equal(wrong.GetRawText(), unknown.GetRawText());
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_is_refused_in_the_same_words()
    {
        await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);
        var wrong = "";
        for (var i = 0; i < 5; i++)
            wrong = (await _client.LoginAsync(_email, "wrong").JsonAsync(HttpStatusCode.Unauthorized)).GetRawText();

        var right = await _client.LoginAsync(_email, "correct horse").JsonAsync(HttpStatusCode.Unauthorized);

        Assert.Equal(wrong, right.GetRawText());
    }

    [Fact]
    public async Task Of_many_guesses_at_once_only_five_are_looked_at()
    {
        await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _client.LoginAsync(_email, $"guess {i}")));

        await _client.LoginAsync(_email, "correct horse").RefusedAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_lock_opens_again_after_five_minutes()
    {
        await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);
        for (var i = 0; i < 5; i++)
            await _client.LoginAsync(_email, "wrong");
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var later = new CheckPassword(users, scope.ServiceProvider.GetRequiredService<CodeLabDb>(), new ShiftedClock(TimeSpan.FromMinutes(5.1)));

        Assert.True(await later.RunAsync((await users.FindByEmailAsync(_email))!, "correct horse"));
    }

    [Fact]
    public async Task A_right_password_forgets_the_failures_before_it()
    {
        await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
                await _client.LoginAsync(_email, "wrong");
            await _client.LoginAsync(_email, "correct horse").JsonAsync();
        }
    }

    [Theory]
    [InlineData("admin", "ADMIN")]
    [InlineData("teacher", "INSTRUCTOR")]
    [InlineData("committee", "COMMITTEE")]
    [InlineData("student", "STUDENT")]
    public async Task The_demo_people_have_their_roles(string name, string role)
    {
        var answer = await _client.LoginAsync($"{name}@codelab.local", "CodeLab-demo-1").JsonAsync();

        Assert.Equal(role, answer.Text("user", "role"));
    }
}
