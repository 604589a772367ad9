namespace CodeLab.Tests.HostileCode;

public sealed class DaemonTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "daemons";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task What_a_program_starts_ends_with_it(string sandbox, string program) => TryAsync(sandbox, program);
}
