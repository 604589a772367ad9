namespace CodeLab.Tests.HostileCode;

public sealed class EndingTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "endings";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task The_end_of_a_program_is_told_as_it_was(string sandbox, string program) => TryAsync(sandbox, program);
}
