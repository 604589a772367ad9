namespace CodeLab.Web.Nodes;

public static class NodeSetup
{
    // Open event streams and circuits would otherwise hold a stop back for half a minute.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    /// <summary>Reads this node's roles; complains about unknown ones before anything starts.</summary>
    public static NodeOptions AddNode(this WebApplicationBuilder builder)
    {
        var node = builder.Configuration.GetSection("Node").Get<NodeOptions>() ?? new NodeOptions();
        if (node.Complaints().ToList() is { Count: > 0 } complaints)
            throw new InvalidSettingException(string.Join(Environment.NewLine, complaints));

        builder.Services.AddSingleton(node);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = StopWithin;

            // The judge lets go of who waits at once; one after the other it would only hear of the stop when every request has ended.
            host.ServicesStopConcurrently = true;
        });
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = 8 << 20);
        return node;
    }
}
