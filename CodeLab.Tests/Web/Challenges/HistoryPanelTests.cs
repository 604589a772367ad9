using Bunit;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Languages;
using CodeLab.Tests.Fakes;
using CodeLab.Web.Challenges;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Challenges;

public sealed class HistoryPanelTests : BunitContext
{
    public HistoryPanelTests() => Services.AddSingleton(new LanguageCatalog(LanguageDefinitions.ShippedFolder, new NoSandbox()));

    [Fact]
    public void A_visitor_is_told_that_there_is_no_history() =>
        Assert.Contains("No history for visitors", Show(entries: null, signedIn: false).Markup, StringComparison.Ordinal);

    [Fact]
    public void While_it_loads_there_is_a_skeleton() => Assert.NotNull(Show(entries: null).Find(".skeleton"));

    [Fact]
    public void An_empty_history_says_what_will_be_there() =>
        Assert.Contains("Nothing submitted yet", Show([]).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(SubmissionStatus.Pending, Verdict.NotJudged, "Queued")]
    [InlineData(SubmissionStatus.Running, Verdict.NotJudged, "Judging")]
    [InlineData(SubmissionStatus.Passed, Verdict.Accepted, "Accepted")]
    [InlineData(SubmissionStatus.Failed, Verdict.TimeLimit, "Time limit exceeded")]
    [InlineData(SubmissionStatus.Error, Verdict.InternalError, "Could not be judged")]
    public void Each_state_has_its_word(SubmissionStatus status, Verdict verdict, string word) =>
        Assert.Equal(word, Show([Views.Entry(status, verdict)]).Find(".status").TextContent.Trim());

    [Fact]
    public void Restore_names_the_submission()
    {
        var entry = Views.Entry(SubmissionStatus.Failed, Verdict.WrongAnswer);
        HistoryEntry? restored = null;
        var panel = Render<HistoryPanel>(p => p.Add(h => h.Entries, [entry]).Add(h => h.SignedIn, value: true)
            .Add(h => h.Now, Views.Noon).Add(h => h.OnRestore, chosen => restored = chosen));

        panel.Find("button[title]").Click();

        Assert.Equal(entry.Id, restored?.Id);
    }

    private IRenderedComponent<HistoryPanel> Show(IReadOnlyList<HistoryEntry>? entries, bool signedIn = true) =>
        Render<HistoryPanel>(panel => panel.Add(p => p.Entries, entries).Add(p => p.SignedIn, signedIn).Add(p => p.Now, Views.Noon.AddMinutes(5)));
}
