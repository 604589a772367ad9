namespace CodeLab.Web.Shell;

/// <summary>Which page numbers a pager offers: the ends, the current one and its neighbours; null stands for a gap.</summary>
public static class PagerWindow
{
    public static IReadOnlyList<int?> Of(int page, int pages)
    {
        var shown = Enumerable.Range(1, pages).Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 1);
        var window = new List<int?>();
        var last = 0;
        foreach (var number in shown)
        {
            // A gap of a single page takes as much room as the page, so the page is shown.
            if (number - last == 2)
                window.Add(number - 1);
            else if (number - last > 2)
                window.Add(null);

            window.Add(number);
            last = number;
        }

        return window;
    }
}
