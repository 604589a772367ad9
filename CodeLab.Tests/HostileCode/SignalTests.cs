namespace CodeLab.Tests.HostileCode;

public sealed class SignalTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "signals";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task A_signal_reaches_no_further_than_the_program_and_is_named(string sandbox, string program) => TryAsync(sandbox, program);
}
