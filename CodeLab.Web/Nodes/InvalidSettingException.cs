namespace CodeLab.Web.Nodes;

/// <summary>The settings are such that nothing can start; the message says which and what is allowed.</summary>
public sealed class InvalidSettingException(string message) : Exception(message);
