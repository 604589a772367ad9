using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>
/// The few calls of the Docker Engine API that a sandbox needs, over the engine's unix socket. Every call throws a
/// <see cref="DockerException"/> that says what to mend when there is no engine, when it may not be used, or when it refuses.
/// </summary>
internal sealed class DockerEngine : IDisposable
{
    public const string DefaultSocket = "/var/run/docker.sock";

    /// <summary>The newest version of the API that this client was written for; an older engine is spoken to in its own.</summary>
    private static readonly Version Newest = new(1, 47);

    // The engine's JSON has the names of our records.
    private static readonly JsonSerializerOptions Json = new();
    private readonly string _socket;
    private readonly HttpClient _http;
    private readonly SemaphoreSlim _one = new(1);
    private string? _version;

    public DockerEngine(string socket = DefaultSocket)
    {
        _socket = socket;
        _http = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false }) { BaseAddress = new("http://docker/") };
    }

    public Task<EngineInfo> InfoAsync(CancellationToken cancel) => GetAsync<EngineInfo>("info", cancel);

    /// <summary>All images with their names, such as <c>codelab/python:1</c>.</summary>
    public async Task<IReadOnlyList<EngineImage>> ImagesAsync(CancellationToken cancel) => await GetAsync<EngineImage[]>("images/json", cancel);

    /// <summary>Makes a container, which does not run yet; its id.</summary>
    public async Task<string> CreateAsync(ContainerSpec spec, CancellationToken cancel)
    {
        using var answer = await SendAsync(HttpMethod.Post, "containers/create", JsonContent.Create(spec.Request(), options: Json), cancel);
        return (await ReadAsync<CreatedContainer>(answer, cancel)).Id;
    }

    public Task StartAsync(string container, CancellationToken cancel) =>
        DoAsync(HttpMethod.Post, $"containers/{container}/start", HttpStatusCode.NotModified, cancel);

    /// <summary>Ends all its processes; one that has ended or is gone already is left as it is.</summary>
    public async Task KillAsync(string container, CancellationToken cancel)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"containers/{container}/kill", content: null, cancel,
            HttpStatusCode.Conflict, HttpStatusCode.NotFound);
    }

    /// <summary>Ends it and removes it with all that it wrote; one that is gone already is no fault.</summary>
    public Task RemoveAsync(string container, CancellationToken cancel) =>
        DoAsync(HttpMethod.Delete, $"containers/{container}?force=1&v=1", HttpStatusCode.NotFound, cancel);

    public Task<ContainerDetails> InspectAsync(string container, CancellationToken cancel) =>
        GetAsync<ContainerDetails>($"containers/{container}/json", cancel);

    /// <summary>All containers, running or not, that carry a label: so a server finds what an earlier one left behind.</summary>
    public async Task<IReadOnlyList<LabelledContainer>> WithLabelAsync(string label, CancellationToken cancel)
    {
        var filter = Uri.EscapeDataString(JsonSerializer.Serialize(new Dictionary<string, string[]> { ["label"] = [label] }));
        return await GetAsync<LabelledContainer[]>($"containers/json?all=1&filters={filter}", cancel);
    }

    public void Dispose() => _http.Dispose();

    private async Task DoAsync(HttpMethod method, string path, HttpStatusCode alsoFine, CancellationToken cancel)
    {
        using var answer = await SendAsync(method, path, content: null, cancel, alsoFine);
    }

    private async Task<T> GetAsync<T>(string path, CancellationToken cancel)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, content: null, cancel);
        return await ReadAsync<T>(answer, cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancel, params HttpStatusCode[] alsoFine)
    {
        var answer = await SendPlainAsync(method, $"v{await VersionAsync(cancel)}/{path}", content, cancel);
        if (answer.IsSuccessStatusCode || alsoFine.Contains(answer.StatusCode))
            return answer;
        using (answer)
            throw new DockerException($"The Docker engine refused {path} ({(int)answer.StatusCode}): {await ComplaintAsync(answer, cancel)}", answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendPlainAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            return await _http.SendAsync(request, cancel);
        }
        catch (HttpRequestException fault)
        {
            throw new DockerException(Explain(fault), fault);
        }
    }

    private async Task<string> VersionAsync(CancellationToken cancel)
    {
        if (_version is { } known)
            return known;
        await _one.WaitAsync(cancel);
        try
        {
            return _version ??= await NegotiateAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string> NegotiateAsync(CancellationToken cancel)
    {
        using var answer = await SendPlainAsync(HttpMethod.Get, "version", content: null, cancel);
        var engine = await ReadAsync<EngineVersion>(answer, cancel);
        var (newest, oldest) = (Version.Parse(engine.ApiVersion), Version.Parse(engine.MinAPIVersion));
        return oldest > Newest
            ? throw new DockerException($"The Docker engine {engine.Version} speaks API {oldest} and later; this server knows up to {Newest}. Update CodeLab.")
            : (newest < Newest ? newest : Newest).ToString();
    }

    private string Explain(HttpRequestException fault) => fault.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"The server's user may not use the Docker engine's socket {_socket}. Add it to the socket's group (usually 'docker') and start again.",
        SocketException when !File.Exists(_socket) =>
            $"There is no Docker engine: {_socket} is missing. Install and start one (Debian: docker.io), or set Judge:Docker:Socket.",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            $"Nobody answers at {_socket}: the Docker engine is not running.",
        _ => $"The Docker engine at {_socket} can't be spoken to: {fault.Message}",
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_socket), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(Json, cancel)
                ?? throw new DockerException("The Docker engine answered with nothing.");
        }
        catch (JsonException fault)
        {
            throw new DockerException($"What answers at the Docker engine's socket is no Docker engine: {fault.Message}", fault);
        }
    }

    private static async Task<string> ComplaintAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var text = await answer.Content.ReadAsStringAsync(cancel);
        try
        {
            return JsonSerializer.Deserialize<EngineComplaint>(text)?.Message ?? text;
        }
        catch (JsonException)
        {
            return text.Length > 0 ? text : string.Create(CultureInfo.InvariantCulture, $"status {(int)answer.StatusCode}");
        }
    }
}
