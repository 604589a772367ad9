namespace CodeLab.Web.Home;

/// <summary>A challenge that is worth doing next.</summary>
public sealed record NextChallenge(string Title, string Href, string Difficulty, int Minutes, string Why);
