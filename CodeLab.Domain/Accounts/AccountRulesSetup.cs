using CodeLab.Domain.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Accounts;

public static class AccountRulesSetup
{
    public static IServiceCollection AddAccountRules(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CodeLabDb>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(1));

        services.AddSingleton<NamePeople>();
        services.AddScoped<RegisterPerson>().AddScoped<FindAccount>().AddScoped<LinkGitHub>();
        services.AddScoped<CheckPassword>().AddScoped<CheckCredentials>();
        services.AddScoped<OpenSession>().AddScoped<RefreshSession>().AddScoped<CloseSessions>().AddSingleton<SessionGate>();
        services.AddScoped<AskForReset>().AddScoped<ResetPassword>().AddScoped<ChangePassword>().AddScoped<ChangeProfile>();
        return services.AddScoped<DemoAccounts>().AddSingleton<FirstAdmin>();
    }

    /// <summary>Makes the roles, opens or closes the demo accounts, and forgets refresh tokens that are past their time.</summary>
    public static async Task SeedAsync(IServiceProvider services, bool demo)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var name in RoleNames.All)
        {
            if (!await roles.RoleExistsAsync(name))
                await roles.CreateAsync(new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7() });
        }

        var people = scope.ServiceProvider.GetRequiredService<DemoAccounts>();
        await (demo ? people.OpenAsync() : people.CloseAsync());

        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<CodeLabDb>().RefreshTokens.Where(t => t.ExpiresAt < now).ExecuteDeleteAsync();
    }

    // Passwords are checked by AccountFields: length beats rules about digits and signs, which people answer with "Password1!".
    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = AccountFields.PasswordMinLength;
        options.Password.RequireDigit = options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
    }
}
