using System.Globalization;

namespace PiiScanner.Formats.Flow;

/// <summary>Hands over the pictures and files inside a document that gives them no names. Made anew for each enumeration, so that the names are the same each time.</summary>
/// <param name="container">The document.</param>
/// <param name="context">Takes the files.</param>
internal sealed class EmbeddedObjects(SourceFile container, ReadContext context)
{
    private int _pictures;
    private int _objects;

    /// <summary>Hands over one. False when nobody takes it, or it has no bytes: what was there was not found.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="isPicture">True for a picture.</param>
    /// <param name="shown">Size in points at which a picture is shown, where that is known.</param>
    public bool TryHandOver(byte[] bytes, bool isPicture, (double Width, double Height)? shown = null)
    {
        var number = (isPicture ? ++_pictures : ++_objects).ToString(CultureInfo.InvariantCulture);
        if (bytes.Length == 0 || !context.TryExpand(bytes.Length)) return false;
        var name = (isPicture ? "image" : "object") + number + ExtensionOf(bytes);
        return context.TryHandOver(SourceFile.FromBytes(container.Path + "!" + name, bytes, isPicture ? shown : null));
    }

    private static string ExtensionOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return ".jpg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return ".png";
        if (bytes.StartsWith("GIF8"u8)) return ".gif";
        if (bytes.StartsWith("%PDF"u8)) return ".pdf";
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return ".tif";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]) || bytes.StartsWith((ReadOnlySpan<byte>)[1, 0, 9, 0, 0, 3])) return ".wmf";
        if (bytes.Length > 44 && bytes[40..44].SequenceEqual(" EMF"u8)) return ".emf";
        return ".bin";
    }
}
