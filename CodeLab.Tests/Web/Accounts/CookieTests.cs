using System.Net;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Accounts;

public sealed class CookieTests(AccountsServer fixture) : IClassFixture<AccountsServer>, IAsyncLifetime
{
    private const string Password = "correct horse";
    private readonly HttpClient _client = fixture.Server.Client();
    private readonly string _email = AccountsServer.NewEmail();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _client.RegisterAsync(_email).JsonAsync(HttpStatusCode.Created);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Signing_in_on_the_page_opens_the_api_too()
    {
        await SignInAsync();

        var me = await _client.GetAsync("/api/v1/auth/me", Cancel).JsonAsync();

        Assert.Equal(_email, me.Text("user", "email"));
    }

    [Fact]
    public async Task Changing_something_by_cookie_needs_the_header()
    {
        await SignInAsync();

        Assert.Equal("CSRF_TOKEN_INVALID", await _client.PostAsync("/api/v1/auth/logout", null, Cancel).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Changing_something_by_cookie_works_with_the_header()
    {
        await SignInAsync();
        var token = (await _client.GetAsync("/api/v1/auth/csrf-token", Cancel).JsonAsync()).Text("csrfToken");
        _client.DefaultRequestHeaders.Add("X-CSRF-Token", token);

        await _client.PostAsync("/api/v1/auth/logout", null, Cancel).JsonAsync();

        await _client.GetAsync("/api/v1/auth/me", Cancel).RefusedAsync(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_return_address_elsewhere_is_not_followed(string returnUrl)
    {
        var response = await SignInAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(new Uri(fixture.Server.Address, "/"), new Uri(fixture.Server.Address, response.Headers.Location!));
    }

    [Fact]
    public async Task A_return_address_here_is_followed()
    {
        var response = await SignInAsync("/account/sign-in?returnUrl=%2Faccount%2Fprofile%3Ftab%3D1");

        Assert.Equal("/account/profile?tab=1", new Uri(fixture.Server.Address, response.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task A_page_for_people_sends_visitors_to_sign_in_and_back()
    {
        var response = await _client.GetAsync("/account/profile", Cancel);

        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fprofile", response.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_email_and_says_what_to_do()
    {
        var response = await SignInAsync(password: "wrong");

        var html = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("E-mail or password is wrong", html, StringComparison.Ordinal);
        Assert.Contains(_email, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie: codelab.session", response.Headers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_behind_a_copied_cookie()
    {
        var signedIn = await SignInAsync();
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("codelab.session=", StringComparison.Ordinal));

        // Any page's token serves the sign-out form.
        var out1 = await PostSignOutAsync();

        Assert.Equal(HttpStatusCode.Redirect, out1.StatusCode);
        using var thief = fixture.Server.Client();
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        await thief.GetAsync("/api/v1/auth/me", Cancel).RefusedAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await SignInAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("returnUrl", "/")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("/account/sign-out", form, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/api/v1/auth/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Registering_on_the_page_signs_in()
    {
        var email = AccountsServer.NewEmail();
        using var newcomer = fixture.Server.Client();

        await newcomer.PostFormAsync(
            "/account/register", "register", ("Form.Name", "Grace"), ("Form.Email", email), ("Form.Password", Password), ("Form.Role", "ADMIN"));

        var me = await newcomer.GetAsync("/api/v1/auth/me", Cancel).JsonAsync();
        Assert.Equal((email, "STUDENT"), (me.Text("user", "email"), me.Text("user", "role")));
    }

    private Task<HttpResponseMessage> SignInAsync(string page = "/account/sign-in", string password = Password) =>
        _client.PostFormAsync(page, "sign-in", ("Form.Email", _email), ("Form.Password", password));

    private async Task<HttpResponseMessage> PostSignOutAsync()
    {
        var token = await _client.GetAsync("/api/v1/auth/csrf-token", Cancel).JsonAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token.Text("csrfToken"))]);
        return await _client.PostAsync("/account/sign-out", form, Cancel);
    }
}
