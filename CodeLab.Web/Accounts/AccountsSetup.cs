using CodeLab.Domain.Accounts;
using CodeLab.Domain.Data;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CodeLab.Web.Accounts;

public static class AccountsSetup
{
    private const string EitherScheme = "CodeLab";

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration, DataOptions data)
    {
        services.AddDataProtection().SetApplicationName("CodeLab").PersistKeysToFileSystem(Directory.CreateDirectory(data.KeysFolder));
        services.AddAccountRules();
        services.AddScoped<SignIn>().AddSingleton<AccountAttempts>().AddSingleton<AccessTokenKey>().AddSingleton<AccessTokens>();

        services.AddSingleton(configuration.GetSection("GitHub").Get<GitHubOptions>() ?? new GitHubOptions());
        services.AddHttpClient<GitHub>(http => http.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton(configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions());
        services.AddSingleton<LetterBox>().AddHostedService(provider => provider.GetRequiredService<LetterBox>());

        services.AddSignInSchemes();
        services.AddScoped<AuthenticationStateProvider, RevalidatingSession>();
        return services.AddAuthorization();
    }

    private static void AddSignInSchemes(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerTokens>();
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, displayName: null, options => options.ForwardDefaultSelector = Choose)
            .AddCookie(IdentityConstants.ApplicationScheme, SiteCookie.Configure)
            .AddJwtBearer();
    }

    // A caller who brings a token means the token, even in a browser that also has a cookie.
    private static string Choose(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith("Bearer", StringComparison.OrdinalIgnoreCase)
            ? JwtBearerDefaults.AuthenticationScheme
            : IdentityConstants.ApplicationScheme;
}
