using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Metafile;

/// <summary>Drawings of Windows (EMF, WMF), as Office keeps pasted tables, formulas and previews: their texts, and the pictures inside.</summary>
public sealed class MetafileFormat : IDocumentFormat
{
    private const int HeadLength = 128;

    // A letter drawn as an outline is one filled shape; three rows of a list have some hundred.
    private const int ManyLetters = 90;

    private static readonly LocalizedText s_cut = new("Hình vẽ EMF/WMF bị hỏng hoặc bị cắt; phần còn lại chưa được đọc.", "The EMF or WMF drawing is damaged or cut short; the rest was not read.");
    private static readonly LocalizedText s_glyphs = new("Hình vẽ EMF/WMF có chữ chỉ ghi bằng số hiệu nét của phông; chưa đọc được.", "The EMF or WMF drawing has text given only as glyph numbers of a font; it was not read.");
    private static readonly LocalizedText s_outlines = new("Hình vẽ EMF/WMF có nhiều nét, có thể là chữ vẽ thành hình; chưa đọc được.", "The EMF or WMF drawing has many shapes that may be letters drawn as outlines; they were not read.");
    private static readonly LocalizedText s_picture = new("Một ảnh trong hình vẽ EMF/WMF chưa được đọc.", "A picture inside the EMF or WMF drawing was not read.");

    /// <inheritdoc/>
    public string Name => "metafile";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".emf", ".wmf"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = file.Head(HeadLength);
        if (EnhancedMetafile.Begins(head)) return "image/emf";
        return WindowsMetafile.Begins(head) ? "image/wmf" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > Math.Min(context.Limits.MaxEmbeddedBytes, Array.MaxLength)) return Failures.TooLarge;
        var bytes = file.Head((int)file.Length);
        var content = EnhancedMetafile.Begins(bytes) ? EnhancedMetafile.Read(bytes, 0, cancel) : WindowsMetafile.Read(bytes, 0, cancel);
        var lines = PlainTextReader.Read(MetafileLines.Of(content.Texts), context.Limits.ForText());
        return new ReadResult.Ok(new Document(document => Sections(new Drawing(file, content, lines), context, document)));
    }

    private static IEnumerable<DocumentSection> Sections(Drawing drawing, ReadContext context, Document document)
    {
        foreach (var section in drawing.Lines.Sections) yield return section;
        foreach (var gap in drawing.Lines.Gaps) document.Add(gap);
        var content = drawing.Content;
        if (content.IsCut) document.Add(new ReadGap("damaged", s_cut));
        // Shown as an icon or a formula it has no room for a list, whatever is in it. The size it states itself says nothing: programs show it as large as they like.
        if (drawing.File.ShownPoints is { } shown && !ImageFormat.CanShowList(shown.Width, shown.Height)) yield break;
        if (content.HasGlyphNumbers) document.Add(new ReadGap("image-not-read", s_glyphs));
        if (OutlinedLetters.Count(content.Shapes) >= ManyLetters) document.Add(new ReadGap("image-not-read", s_outlines));
        if (content.HasUnreadPicture) document.Add(new ReadGap("image-not-read", s_picture));
        for (var i = 0; i < content.Pictures.Count; i++)
        {
            var name = "image" + (i + 1).ToString(CultureInfo.InvariantCulture);
            var picture = SourceFile.FromBytes($"{drawing.File.Path}!{name}{ExtensionOf(content.Pictures[i])}", content.Pictures[i], drawing.File.ShownPoints);
            if (!context.TryExpand(content.Pictures[i].Length) || !context.TryHandOver(picture)) document.Add(new ReadGap("image-not-read", s_picture));
        }
    }

    private static string ExtensionOf(ReadOnlySpan<byte> picture) => picture switch
    {
        [0xFF, 0xD8, ..] => ".jpg",
        [0x89, (byte)'P', ..] => ".png",
        [(byte)'B', (byte)'M', ..] => ".bmp",
        [(byte)'G', (byte)'I', (byte)'F', ..] => ".gif",
        _ => ".bin",
    };

    private sealed record Drawing(SourceFile File, MetafileContent Content, Document Lines);
}
