namespace CodeLab.Tests.HostileCode;

public sealed class DescriptorTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "descriptors";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task Nothing_that_is_done_to_descriptors_disturbs_the_judge(string sandbox, string program) => TryAsync(sandbox, program);
}
