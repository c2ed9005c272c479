using System.Xml.Linq;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Rows that change places.</summary>
internal static class OdfOrder
{
    /// <summary>Puts rows into the places of others.</summary>
    /// <param name="places">The rows whose places they are.</param>
    /// <param name="sources">For each place the row that stands there afterwards; the same rows in another order.</param>
    public static void Change(IEnumerable<XElement> places, IEnumerable<XElement> sources)
    {
        var rows = sources.ToList();
        var held = new List<XElement>();
        foreach (var row in places.ToList())
        {
            var place = new XElement("place");
            row.ReplaceWith(place);
            held.Add(place);
        }

        for (var i = 0; i < held.Count; i++) held[i].ReplaceWith(rows[i]);
    }
}
