using System.Collections.Concurrent;
using System.Diagnostics;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>
/// Starts processes from one thread that lives as long as the server. <c>bwrap --die-with-parent</c> dies with the *thread* that
/// started it, and a thread of the pool may retire at any time.
/// </summary>
internal sealed class Launcher : IDisposable
{
    private readonly BlockingCollection<Order> _orders = [];

    public Launcher()
    {
        Native.AdoptOrphans();
        Native.KeepDescriptors();
        new Thread(ServeOrders) { IsBackground = true, Name = "sandbox launcher" }.Start();
    }

    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        var order = new Order(start);
        _orders.Add(order);
        return order.Started.Task;
    }

    public void Dispose() => _orders.CompleteAdding();

    private void ServeOrders()
    {
        foreach (var order in _orders.GetConsumingEnumerable())
        {
            try
            {
                order.Started.SetResult(Process.Start(order.Start) ?? throw new InvalidOperationException("No process was started."));
            }
            catch (Exception fault)
            {
                // The edge of the loop: the fault belongs to whoever ordered.
                order.Started.SetException(fault);
            }
        }
    }

    private sealed record Order(ProcessStartInfo Start)
    {
        public TaskCompletionSource<Process> Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
