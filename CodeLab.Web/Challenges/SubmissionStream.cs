using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Live;
using CodeLab.Judge;

namespace CodeLab.Web.Challenges;

/// <summary>
/// Tells a submission's life as events. Nudges carry no data and may be merged, so each one is answered by reading the newest state
/// and telling what of it has not been told yet: no test is missed and none told twice.
/// </summary>
public sealed class SubmissionStream(FindSubmission find, LiveBus bus, IHostApplicationLifetime life)
{
    public async IAsyncEnumerable<SseItem<object>> ReadAsync(Viewer viewer, Guid id, [EnumeratorCancellation] CancellationToken cancel)
    {
        // A stream that stays open would hold the server's stop back.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        var nudges = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        Task Nudged()
        {
            nudges.Writer.TryWrite(true);
            return Task.CompletedTask;
        }

        using var own = bus.Watch(Topic.Submission(id), Nudged);
        using var queue = bus.Watch(Topic.Judge, Nudged);
        var told = new HashSet<string>();
        int? position = -1;
        var running = false;
        while (true)
        {
            if ((await find.RunAsync(viewer, id, cancel)).Value is not { } view)
                yield break;

            // Told once even when it runs already, so that a program sees each submission begin the same way.
            if (position == -1 || (view.QueuePosition is > 0 && view.QueuePosition != position))
            {
                position = view.QueuePosition;
                yield return new(new { position, expectedWaitMs = (int)view.ExpectedWait.TotalMilliseconds }, "queued");
            }

            if (!running && (view.QueuePosition == 0 || view.Snapshot.Status != SubmissionStatus.Pending))
            {
                running = true;
                yield return new(new { tests = view.Tests.Count }, "running");
            }

            foreach (var test in view.Tests.Where(test => test.Verdict != Verdict.NotJudged && told.Add(test.Id)))
                yield return new(TestResultDocument.Of(test), "test");

            if (view.Snapshot.IsFinished)
            {
                yield return new(SubmissionDocument.Of(view), "finished");
                yield break;
            }

            try
            {
                await nudges.Reader.ReadAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }
        }
    }
}
