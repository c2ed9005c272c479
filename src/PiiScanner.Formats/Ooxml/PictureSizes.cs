using System.Globalization;

namespace PiiScanner.Formats.Ooxml;

/// <summary>How large the pictures of a package are shown: told by the drawings that show them. Looked at when the first picture asks.</summary>
/// <param name="session">The walk.</param>
internal sealed class PictureSizes(PackageSession session)
{
    private const double EmuPerPoint = 12_700;
    private readonly Lazy<Dictionary<PackagePart, (double Width, double Height)?>> _sizes = new(() => Measure(session), isThreadSafe: false);

    /// <summary>The largest size in points at which a picture is shown; null where that is not known, or nothing shows it.</summary>
    /// <param name="picture">The picture.</param>
    public (double Width, double Height)? Of(PackagePart picture) => _sizes.Value.GetValueOrDefault(picture);

    private static Dictionary<PackagePart, (double Width, double Height)?> Measure(PackageSession session)
    {
        var sizes = new Dictionary<PackagePart, (double Width, double Height)?>();
        foreach (var part in session.Package.Parts.Where(part => part.IsXml && PartNames.SourceOf(part.Name) is null).ToList())
        {
            var pictures = session.Package.Relationships(part.Name).Where(link => link is { IsExternal: false, Type: "image" }).ToList();
            if (pictures.Count == 0) continue;
            var shown = Shown(session, part);
            foreach (var picture in pictures)
            {
                if (session.Package.Find(picture.Target) is not { } target) continue;
                var size = shown?.GetValueOrDefault(picture.Id);
                sizes[target] = sizes.TryGetValue(target, out var before) ? Larger(before, size) : size;
            }
        }

        return sizes;
    }

    // By relationship; null where the part cannot be read to its end, or shows a picture otherwise than as a plain picture.
    private static Dictionary<string, (double Width, double Height)?>? Shown(PackageSession session, PackagePart part)
    {
        var shown = new Dictionary<string, (double Width, double Height)?>(StringComparer.Ordinal);
        try
        {
            using var reader = new MarkupReader(part.Name, session.Package.OpenStream(part), session.Context.Limits, session.Cancel);
            while (reader.Read())
            {
                if (!reader.IsElement) continue;
                if (reader.Name is "grpSp" or "wgp") Unknown(reader, shown);
                else if (reader.Name == "pic") Picture(reader, shown);
                else if (Id(reader) is { } id) shown[id] = null;
            }
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            return null; // whoever reads the part says what is wrong with it
        }

        return shown;
    }

    private static void Picture(MarkupReader reader, Dictionary<string, (double Width, double Height)?> shown)
    {
        if (reader.IsEmpty) return;
        string? id = null;
        (double Width, double Height)? size = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            id ??= Id(reader);
            if (reader is { Name: "ext", Vocabulary: Vocabulary.Drawing } && Points(reader.Attribute("cx")) is { } width && Points(reader.Attribute("cy")) is { } height) size = (width, height);
        }

        if (id is not null) shown[id] = shown.TryGetValue(id, out var before) ? Larger(before, size) : size;
    }

    // Inside a group sizes are measured in the group's own units.
    private static void Unknown(MarkupReader reader, Dictionary<string, (double Width, double Height)?> shown)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement && Id(reader) is { } id) shown[id] = null;
        }
    }

    private static string? Id(MarkupReader reader) => reader.Name switch
    {
        "blip" => reader.Attribute("embed"),
        "imagedata" or "fill" => reader.Attribute("id") ?? reader.Attribute("relid"),
        _ => null,
    };

    private static double? Points(string? emu) =>
        long.TryParse(emu, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value / EmuPerPoint : null;

    private static (double Width, double Height)? Larger((double Width, double Height)? a, (double Width, double Height)? b) =>
        a is not { } first || b is not { } second ? null : (Math.Max(first.Width, second.Width), Math.Max(first.Height, second.Height));
}
