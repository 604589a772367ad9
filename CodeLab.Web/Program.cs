using CodeLab.Web;

await using var app = CodeLabApp.Build(args);
await CodeLabApp.PrepareAsync(app);
await app.RunAsync();
