namespace CodeLab.Tests.HostileCode;

public sealed class BombTests(HostileSandboxes sandboxes) : HostileCodeTests(sandboxes, Area)
{
    private const string Area = "bombs";

    public static IEnumerable<TheoryDataRow<string, string>> Programs => HostileProgram.In(Area);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task A_bomb_hits_a_limit_and_nothing_of_it_is_left(string sandbox, string program) => TryAsync(sandbox, program);
}
