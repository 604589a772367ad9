namespace CodeLab.Web.Home;

/// <summary>Where a student left off: the challenge of the newest draft or submission that has not passed yet.</summary>
public sealed record ContinueChallenge(string Title, string Href, string Language, string LastDone, int PassedTests, int Tests);
