namespace CodeLab.Web.Shell;

public sealed record NavigationAnswer(IReadOnlyList<NavigationHit> Items);
