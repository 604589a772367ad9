using System.Net.Sockets;
using CodeLab.Web;
using CodeLab.Web.Content;
using CodeLab.Web.Nodes;

try
{
    if (args is ["import", var folder, .. var settings])
        return await ImportCommand.RunAsync(folder, settings);

    await using var app = CodeLabApp.Build(args);
    await CodeLabApp.PrepareAsync(app);
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SocketException or InvalidSettingException)
{
    // What the person at the keyboard can mend is said in a sentence, not in a stack trace.
    await Console.Error.WriteLineAsync($"CodeLab can't start: {fault.Message}");
    return 1;
}
