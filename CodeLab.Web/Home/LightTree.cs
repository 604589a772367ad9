namespace CodeLab.Web.Home;

/// <summary>
/// The drawing behind the start page: a tree of lamps whose rows hold 1, 3, 5, … of them, which is the number the
/// program beside it counts.
/// </summary>
public static class LightTree
{
    public const int Rows = 12;

    public static IReadOnlyList<Lamp> Lamps { get; } =
    [
        .. from row in Enumerable.Range(0, Rows)
           from place in Enumerable.Range(-row, (2 * row) + 1)
           select new Lamp(place, row, Colour(place, row)),
    ];

    // Most are gold, some are off, scattered by a fixed rule: the same picture on every visit and in every screenshot.
    private static string Colour(int place, int row) => row == 0
        ? "gold"
        : ((((place + 23) * 7349) ^ ((row + 7) * 1931)) % 11) switch
        {
            0 or 1 => "red",
            2 => "blue",
            3 => "green",
            4 or 5 or 6 => "off",
            _ => "gold",
        };
}

/// <summary>A lamp's column from the trunk, its row from the top, and its colour or "off".</summary>
public sealed record Lamp(int Column, int Row, string Colour);
