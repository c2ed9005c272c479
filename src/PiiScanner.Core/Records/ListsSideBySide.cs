namespace PiiScanner.Core.Records;

/// <summary>Cuts the columns of a grid into the lists that stand side by side.</summary>
internal static class ListsSideBySide
{
    /// <summary>The layout of each list; empty where no list has people in it.</summary>
    /// <param name="columns">What each column of the grid holds.</param>
    /// <param name="sample">Rows below the heading.</param>
    public static IReadOnlyList<ColumnLayout> Of(ListColumn?[] columns, IReadOnlyList<GridRow> sample)
    {
        var starts = new List<int>();
        var named = false;
        var counter = -1;
        var firstName = -1;
        for (var c = 0; c < columns.Length; c++)
        {
            var role = columns[c]?.Role.Name;
            if (role == "row-number") counter = c;
            var opens = role is "full-name" or "surname-middle" || role == "staff-name" && !named;
            if (!opens) continue;
            // A second name column begins a new list only when a counter stands before it or the same roles repeat.
            var start = counter >= 0 && (starts.Count == 0 || counter > starts[starts.Count - 1]) ? counter : c;
            if (!named) starts.Add(0);
            else if (start != c || Repeats(columns, starts[starts.Count - 1], c) || Repeats(columns, firstName, c)) starts.Add(start);
            if (!named || starts[starts.Count - 1] == start) firstName = c;
            named = true;
        }

        if (starts.Count == 0) starts.Add(0);
        var layouts = new List<ColumnLayout>();
        for (var i = 0; i < starts.Count; i++)
        {
            // The last list reaches to the end of the row, however wide: what has no role is still looked through.
            var end = i + 1 < starts.Count ? starts[i + 1] : int.MaxValue;
            var own = columns.Skip(starts[i]).Take(end - starts[i]).OfType<ListColumn>().ToList();
            layouts.Add(new ColumnLayout(own, starts[i], end - 1));
        }

        return layouts.Any(layout => layout.HasPeople || layout.IsOfPlaces) || sample.Count == 0 ? layouts : [];
    }

    private static bool Repeats(ListColumn?[] columns, int first, int again)
    {
        var length = again - first;
        var same = 0;
        for (var i = 0; i < length && again + i < columns.Length; i++)
        {
            if (columns[again + i]?.Role.Name == columns[first + i]?.Role.Name) same++;
        }

        return length > 1 && same * 3 >= length * 2;
    }
}
