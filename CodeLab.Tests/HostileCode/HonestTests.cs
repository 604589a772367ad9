namespace CodeLab.Tests.HostileCode;

public sealed class HonestTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "honest";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task A_protection_does_not_break_an_honest_program(string sandbox, string program) => TryAsync(sandbox, program);
}
