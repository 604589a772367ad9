namespace CodeLab.Tests.HostileCode;

public sealed class TamperingTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "tampering";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task A_function_that_tampers_with_its_caller_does_not_pass(string sandbox, string program) => TryAsync(sandbox, program);
}
