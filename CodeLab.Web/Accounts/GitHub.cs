using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Results;

namespace CodeLab.Web.Accounts;

/// <summary>Exchanges a code of GitHub's sign-in for one of our accounts.</summary>
public sealed partial class GitHub(HttpClient http, GitHubOptions options, LinkGitHub link, ILogger<GitHub> logger)
{
    public async Task<Result<Account>> RunAsync(string? code, CancellationToken cancel)
    {
        if (!options.IsConfigured)
            return AccountProblems.GitHubNotConfigured;
        if (string.IsNullOrWhiteSpace(code))
            return Problem.Field("code", "Send the code that GitHub gave you.");

        try
        {
            if (await ExchangeAsync(code, cancel) is not { } token)
                return AccountProblems.GitHubRefused;

            var person = await GetAsync<Person>("user", token, cancel);
            var emails = await GetAsync<List<Address>>("user/emails", token, cancel);
            return emails.Where(e => e.Verified).OrderByDescending(e => e.Primary).FirstOrDefault() is { } address
                ? await link.RunAsync($"{person.Id}", person.Name ?? person.Login, address.Email)
                : AccountProblems.GitHubEmailUnverified;
        }
        catch (Exception fault) when (IsGitHubs(fault) && !cancel.IsCancellationRequested)
        {
            LogUnavailable(logger, fault);
            return AccountProblems.GitHubUnavailable;
        }
    }

    private async Task<string?> ExchangeAsync(string code, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.BaseUrl, "login/oauth/access_token"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = options.ClientId,
                ["client_secret"] = options.ClientSecret,
                ["code"] = code,
            }),
        };
        return (await SendAsync<Grant>(request, cancel)).AccessToken;
    }

    private async Task<T> GetAsync<T>(string path, string token, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.ApiUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync<T>(request, cancel);
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancel)
    {
        request.Headers.UserAgent.ParseAdd("CodeLab");
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(cancel) ?? throw new JsonException("GitHub answered null.");
    }

    // HttpClient reports its own time limit as a cancelled task.
    private static bool IsGitHubs(Exception fault) => fault is HttpRequestException or JsonException or TaskCanceledException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "GitHub did not answer as expected")]
    private static partial void LogUnavailable(ILogger logger, Exception fault);

    private sealed record Grant([property: JsonPropertyName("access_token")] string? AccessToken);

    private sealed record Person(long Id, string Login, string? Name);

    private sealed record Address(string Email, bool Verified, bool Primary);
}
