using System.Text.Json;

namespace CodeLab.Judge;

/// <summary>A web page, opened in a window of a size: what is done to it, one step after the other, and what is then to be seen.</summary>
public sealed record PageTest(string Id, PageSize Viewport, IReadOnlyList<PageStep> Steps, IReadOnlyList<PageExpectation> Expected)
    : TestCase(Id);

/// <summary>In CSS pixels.</summary>
public sealed record PageSize(int Width, int Height)
{
    public static readonly PageSize Desktop = new(1280, 720);
}

/// <summary>One thing that is done.</summary>
/// <param name="Do"><c>click</c>, <c>hover</c>, <c>type</c>, <c>press</c>, <c>event</c>, <c>resize</c> or <c>wait</c>.</param>
public sealed record PageStep(string Do)
{
    /// <summary>A CSS selector; the first element that it finds is meant.</summary>
    public string? Target { get; init; }

    /// <summary>For <c>type</c>.</summary>
    public string? Text { get; init; }

    /// <summary>For <c>press</c>: <c>Enter</c>, <c>Escape</c>, <c>a</c> ….</summary>
    public string? Key { get; init; }

    /// <summary>For <c>event</c>: its name.</summary>
    public string? Name { get; init; }

    /// <summary>For <c>resize</c>.</summary>
    public int? Width { get; init; }

    /// <summary>For <c>resize</c>.</summary>
    public int? Height { get; init; }

    /// <summary>For <c>wait</c>: milliseconds.</summary>
    public int? Ms { get; init; }
}

/// <summary>One thing that is looked at, and what is to be seen there. With neither <c>Is</c> nor <c>Contains</c> it is only shown.</summary>
/// <param name="Look"><c>text</c>, <c>value</c>, <c>attribute</c>, <c>style</c>, <c>count</c>, <c>visible</c>, <c>box</c>, <c>focused</c> or <c>errors</c>.</param>
public sealed record PageExpectation(string Look)
{
    /// <summary>A CSS selector; <c>errors</c> has none.</summary>
    public string? Target { get; init; }

    /// <summary>For <c>attribute</c>: its name.</summary>
    public string? Name { get; init; }

    /// <summary>For <c>style</c>: the name of a property as CSS writes it.</summary>
    public string? Property { get; init; }

    /// <summary>For <c>style</c>: <c>::before</c> and the like.</summary>
    public string? Pseudo { get; init; }

    /// <summary>For <c>box</c>: <c>x</c>, <c>y</c>, <c>width</c>, <c>height</c>, <c>top</c>, <c>right</c>, <c>bottom</c> or <c>left</c>.</summary>
    public string? Side { get; init; }

    /// <summary>The value expected; null in JSON stands for none at all.</summary>
    public JsonElement? Is { get; init; }

    /// <summary>A part of the text expected.</summary>
    public string? Contains { get; init; }
}
