using CodeLab.Domain.Challenges;
using CodeLab.Judge.Languages;
using CodeLab.Web.Challenges;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Home;

/// <summary>Gathers what a signed-in person's start page shows.</summary>
public sealed partial class SignedInHome
{
    private const int RecentCount = 6, NextCount = 4;
    private ContinueChallenge? _continue;
    private IReadOnlyList<RecentSubmission> _recent = [];
    private IReadOnlyList<NextChallenge> _next = [];

    [Inject]
    public required ChallengeLibrary Library { get; init; }

    [Inject]
    public required SubmissionHistory History { get; init; }

    [Inject]
    public required ProgressByChallenge Progress { get; init; }

    [Inject]
    public required LanguageCatalog Languages { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public Guid UserId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var progress = await Progress.RunAsync(UserId, CancellationToken.None);
        var history = await History.RunAsync(UserId, challengeId: null, 1, RecentCount, CancellationToken.None);
        _recent = [.. history.Entries.Select(Recent)];
        _next =
        [
            .. SuggestNext.For(Library.Current, progress).Take(NextCount).Select(challenge => new NextChallenge(
                challenge.Title, Address(challenge), DifficultyBands.Of(challenge.Level).ToString(), (int)challenge.EstimatedTime.TotalMinutes,
                progress.ContainsKey(challenge.Id) ? "You have begun it" : challenge.Description)),
        ];
        var unfinished = history.Entries.FirstOrDefault(
            entry => entry is { Challenge: not null, FinishedAt: not null } && !progress[entry.ChallengeId].Solved);
        _continue = unfinished is { Challenge: { } begun } ? Continue(unfinished, begun, progress[begun.Id]) : null;
    }

    private static string Address(Challenge challenge) => $"challenges/{challenge.Slug}";

    private string NameOf(string language) => Languages.Find(language)?.Name ?? language;

    private ContinueChallenge Continue(HistoryEntry entry, Challenge challenge, ChallengeProgress progress) => new(
        challenge.Title, Address(challenge), NameOf(entry.Language), VerdictWords.Ago(Clock.GetUtcNow() - entry.CreatedAt),
        (int)Math.Round(progress.BestScore * challenge.Tests.Count / 100), challenge.Tests.Count);

    private RecentSubmission Recent(HistoryEntry entry) => new(
        entry.Challenge?.Title ?? "No longer installed",
        entry.Challenge is { } challenge ? Address(challenge) : "submissions",
        NameOf(entry.Language),
        VerdictWords.Kind(entry.Status, entry.Verdict),
        VerdictWords.Word(entry.Status, entry.Verdict),
        $"{entry.Score:0}",
        VerdictWords.Ago(Clock.GetUtcNow() - entry.CreatedAt));
}
