using CodeLab.Domain.Data;
using CodeLab.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables("CODELAB__");
builder.WebHost.UseStaticWebAssets();

var data = builder.Configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
builder.Services.AddSingleton(data);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(data);
builder.Services.AddShell();

var app = builder.Build();
await DataSetup.MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);

app.UseAntiforgery();
app.MapStaticAssets();
app.MapShell();
await app.RunAsync();
