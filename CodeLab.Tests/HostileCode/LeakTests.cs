namespace CodeLab.Tests.HostileCode;

public sealed class LeakTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "leaks";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task Nothing_of_one_run_is_seen_by_another(string sandbox, string program) => TryAsync(sandbox, program);
}
