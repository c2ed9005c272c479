namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Finds the files inside a page and hands them over.</summary>
/// <param name="handOver">Takes one; false when it is not taken. Null when nobody asks.</param>
/// <param name="report">Told of what was not taken.</param>
internal sealed class EmbeddedTexts(Func<EmbeddedText, bool>? handOver, Document report)
{
    private int _count;

    /// <summary>Hands over the target of an address, when that is its own content.</summary>
    public void OfAddress(string address, Location location)
    {
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return;
        var comma = address.IndexOf(',');
        // "data:," is an address of nothing: what browsers are given that would ask for an icon.
        if (comma < 0 || comma == address.Length - 1) return;
        var head = address.Substring(5, comma - 5);
        var isBase64 = head.EndsWith(";base64", StringComparison.OrdinalIgnoreCase);
        var semicolon = head.IndexOf(';');
        var mediaType = (semicolon < 0 ? head : head.Substring(0, semicolon)).Trim().ToLowerInvariant();
        Add(mediaType.Length == 0 ? "text/plain" : mediaType, isBase64, address.Substring(comma + 1), location);
    }

    /// <summary>Hands over the page of an inner frame.</summary>
    public void OfFrame(string html, Location location) => Add("text/html", isBase64: false, html, location);

    private void Add(string mediaType, bool isBase64, string payload, Location location)
    {
        var embedded = new EmbeddedText(++_count, mediaType, isBase64, payload, location);
        if (handOver is not null && handOver(embedded)) return;
        report.Add(new ReadGap("embedded-not-read", new LocalizedText("Có nội dung nhúng trong trang chưa được đọc.", "Content embedded in the page was not read."), location));
    }
}
