namespace CodeLab.Tests.HostileCode;

public sealed class EscapeTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "escapes";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task What_reaches_out_of_the_sandbox_is_refused(string sandbox, string program) => TryAsync(sandbox, program);
}
