using System.Net.Sockets;
using CodeLab.Web;
using CodeLab.Web.Nodes;

try
{
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
