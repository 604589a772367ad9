using System.Net;
using System.Net.Sockets;

namespace CodeLab.Tests.Fakes;

/// <summary>Takes one letter by SMTP, as plainly as the protocol allows.</summary>
public sealed class FakeMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FakeMailServer() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task<string> ReceiveAsync(CancellationToken cancel)
    {
        using var client = await _listener.AcceptTcpClientAsync(cancel);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 fake");
        while (await reader.ReadLineAsync(cancel) is { } command)
        {
            if (command == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var letter = await ReadLetterAsync(reader, cancel);
                await writer.WriteLineAsync("250 taken");
                return letter;
            }

            await writer.WriteLineAsync("250 fine");
        }

        throw new InvalidOperationException("The caller hung up without a letter.");
    }

    public void Dispose() => _listener.Dispose();

    private static async Task<string> ReadLetterAsync(StreamReader reader, CancellationToken cancel)
    {
        List<string> lines = [];
        while (await reader.ReadLineAsync(cancel) is { } line && line != ".")
            lines.Add(line);
        return string.Join('\n', lines);
    }
}
