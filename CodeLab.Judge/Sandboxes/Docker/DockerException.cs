using System.Net;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>The Docker engine could not do what was asked; the message says why and what to do next.</summary>
internal sealed class DockerException : Exception
{
    public DockerException(string message, HttpStatusCode? status = null)
        : base(message) => Status = status;

    public DockerException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>The engine's answer; null when it did not answer.</summary>
    public HttpStatusCode? Status { get; }
}
