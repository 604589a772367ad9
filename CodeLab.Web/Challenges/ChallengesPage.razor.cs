using CodeLab.Domain.Challenges;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CodeLab.Web.Challenges;

/// <summary>The list of challenges. Filters live in the address, so that a filtered list can be kept and shared.</summary>
public sealed partial class ChallengesPage
{
    private const int PageSize = 24;
    private IReadOnlyList<Challenge> _found = [], _shown = [], _visible = [];
    private IReadOnlyDictionary<Guid, ChallengeProgress>? _progress;

    [Inject]
    public required ChallengeLibrary Library { get; init; }

    [Inject]
    public required ProgressByChallenge Progress { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; init; }

    [SupplyParameterFromQuery]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public string? Level { get; set; }

    [SupplyParameterFromQuery]
    public string? Category { get; set; }

    [SupplyParameterFromQuery]
    public string? Skill { get; set; }

    [SupplyParameterFromQuery]
    public string? Language { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    private DifficultyBand? Band => Enum.TryParse<DifficultyBand>(Level, ignoreCase: true, out var band) ? band : null;

    private bool HasFilter => new[] { Search, Level, Category, Skill, Language, Show }.Any(value => !string.IsNullOrEmpty(value));

    private int Pages => Math.Max(1, (_found.Count + PageSize - 1) / PageSize);

    private int Number => Math.Clamp(Page ?? 1, 1, Pages);

    private string Summary
    {
        get
        {
            var count = _found.Count == 1 ? "1 challenge" : $"{_found.Count} challenges";
            return _progress is { } all ? $"{count}, {_found.Count(c => all.GetValueOrDefault(c.Id)?.Solved == true)} solved" : count;
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var person = (await Authentication).User;
        var viewer = person.Viewer();
        _progress = viewer.UserId is { } userId ? await Progress.RunAsync(userId, CancellationToken.None) : null;
        _visible = [.. Library.Current.Challenges.Where(challenge => viewer.MaySee(challenge) && !challenge.IsArchived)];
        var query = new ChallengeQuery { Search = Search, Band = Band, Category = Category, Skill = Skill, Language = Language };
        _found = [.. query.Matching(Library.Current, viewer.Teaches).Where(IsShown)];
        _shown = [.. _found.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    private bool IsShown(Challenge challenge) => Show switch
    {
        "solved" or "started" => StateOf(challenge) == Show,
        "unsolved" => StateOf(challenge) != "solved",
        _ => true,
    };

    private string StateOf(Challenge challenge) => _progress?.GetValueOrDefault(challenge.Id) switch
    {
        { Solved: true } => "solved",
        not null => "started",
        null => "new",
    };

    private IReadOnlyList<string> Options(Func<Challenge, IEnumerable<string>> values) =>
        [.. _visible.SelectMany(values).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
