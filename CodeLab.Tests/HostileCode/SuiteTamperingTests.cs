namespace CodeLab.Tests.HostileCode;

public sealed class SuiteTamperingTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "suites";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task A_solution_that_tampers_with_its_test_suite_does_not_pass(string sandbox, string program) => TryAsync(sandbox, program);
}
