namespace PiiScanner.Formats.OpenDocument;

/// <summary>How large the pictures of a package are shown.</summary>
internal sealed class OdfPictures
{
    private readonly Dictionary<string, (double Width, double Height)?> _sizes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes that a picture is shown.</summary>
    /// <param name="part">Its name in the package.</param>
    /// <param name="size">Size in points, or null where that is not known.</param>
    public void Add(string part, (double Width, double Height)? size)
    {
        if (!_sizes.TryGetValue(part, out var before)) _sizes[part] = size;
        else if (before is { } first && size is { } second) _sizes[part] = (Math.Max(first.Width, second.Width), Math.Max(first.Height, second.Height));
        else _sizes[part] = null;
    }

    /// <summary>The largest size in points at which a picture is shown; null where that is not known.</summary>
    /// <param name="part">Its name in the package.</param>
    public (double Width, double Height)? Of(string part) => _sizes.GetValueOrDefault(part);
}
