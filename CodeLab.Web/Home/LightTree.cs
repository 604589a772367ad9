namespace CodeLab.Web.Home;

/// <summary>
/// The drawing behind the start page: a tree of lamps whose rows hold 1, 3, 5, … of them, which is the number the
/// program beside it counts.
/// </summary>
public static class LightTree
{
    public const int Rows = 12;

    private static readonly string[] Colours = ["gold", "red", "blue", "green"];

    public static IReadOnlyList<Lamp> Lamps { get; } =
    [
        .. from row in Enumerable.Range(0, Rows)
           from place in Enumerable.Range(-row, (2 * row) + 1)
           select new Lamp(place, row, Colour(place, row)),
    ];

    // Three of five lamps are lit, scattered by a fixed rule: the same picture on every visit and in every screenshot.
    private static string Colour(int place, int row)
    {
        var number = Math.Abs((place * 37) + (row * 61) + (place * row * 13));
        return row == 0 ? "gold" : number % 5 < 3 ? Colours[number / 5 % Colours.Length] : "off";
    }
}

/// <summary>A lamp's column from the trunk, its row from the top, and its colour or "off".</summary>
public sealed record Lamp(int Column, int Row, string Colour);
