using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Rejudging;
using CodeLab.Judge;
using CodeLab.Web.Accounts;
using CodeLab.Web.Api;
using CodeLab.Web.Challenges;
using CodeLab.Web.Content;
using CodeLab.Web.Judge;
using CodeLab.Web.Nodes;
using CodeLab.Web.Rejudging;
using CodeLab.Web.Shell;

namespace CodeLab.Web;

/// <summary>The whole application, put together once for the executable and for tests.</summary>
public static class CodeLabApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(CodeLabApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddEnvironmentVariables("CODELAB__").AddCommandLine(args);
        builder.WebHost.UseStaticWebAssets();

        var node = builder.AddNode();
        var data = builder.Configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton<DataLock>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddData(data);
        builder.Services.AddApi(builder.Configuration);
        builder.Services.AddApiDescription();
        builder.Services.AddAccounts(builder.Configuration, data);
        builder.Services.AddJudge(builder.Configuration, node.Judges);
        builder.Services.AddContent();
        builder.Services.AddChallenges();
        builder.Services.AddRejudging();
        builder.Services.AddChallengePages();
        builder.Services.AddJudgePages();
        builder.Services.AddShell();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseApiEnvelope();
        app.UseShell();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseApiGuards();
        app.UseAntiforgery();

        app.MapHealth();
        if (!node.ServesPages)
            return app;

        app.MapStaticAssets();
        app.MapShell();
        app.MapApiDescription();
        var api = app.MapApi();
        api.MapAccounts();
        api.MapProfile();
        api.MapChallenges();
        api.MapSubmissions();
        api.MapRuns();
        api.MapRejudges();
        api.MapContent();
        api.MapNavigation();
        app.MapSignOut();
        return app;
    }

    /// <summary>What must be true before the first request: tables of this version, roles, a way in for the first administrator.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        app.Services.GetRequiredService<DataLock>();
        await DataSetup.MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);
        await AccountRulesSetup.SeedAsync(app.Services, app.Configuration.GetValue("Demo:Enabled", defaultValue: true));
        await ContentSetup.LoadAsync(app.Services, app.Lifetime.ApplicationStopping);
        await FirstAdminLink.AnnounceAsync(app);
    }
}
