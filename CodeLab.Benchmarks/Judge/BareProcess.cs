using System.Text;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Benchmarks.Judge;

/// <summary>A command without any sandbox, started in the cheapest way there is: what a test costs at least.</summary>
internal static class BareProcess
{
    /// <summary>Feeds the input, waits for the end, and throws unless the output is what is expected. More descriptors count from 3 on.</summary>
    public static void Run(IReadOnlyList<string> command, string input, string expected, params IReadOnlyList<Descriptor> more)
    {
        var (inputSource, inputSink) = Native.Pipe();
        var (outputSource, outputSink) = Native.Pipe();
        int process;
        using (inputSource)
        using (outputSink)
        using (var error = Discard())
            process = Spawn.Start(command, [inputSource, outputSink, error, .. more]);
        using (inputSink)
            Native.Check(Native.Write(inputSink, Encoding.UTF8.GetBytes(input)));

        using (outputSource)
        {
            Span<byte> buffer = stackalloc byte[4096];
            var text = new StringBuilder();
            int count;
            while ((count = Native.Read(outputSource, buffer)) > 0)
                text.Append(Encoding.UTF8.GetString(buffer[..count]));
            Native.Reap(process);
            if (text.ToString() != expected)
                throw new InvalidOperationException($"{command[0]} printed '{text}' and not '{expected}'.");
        }
    }

    private static Descriptor Discard()
    {
        var (source, sink) = Native.Pipe();
        source.Dispose();
        return sink;
    }
}
