using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>Turns the files inside a text into source files and hands each over once, however often the text is enumerated.</summary>
/// <param name="container">The file that holds them.</param>
/// <param name="context">Takes them.</param>
/// <param name="others">Files of the same text that are handed over elsewhere, and not once more here; null for none.</param>
internal sealed class EmbeddedFiles(SourceFile container, ReadContext context, EmbeddedFiles? others = null)
{
    private readonly Dictionary<int, bool> _taken = [];
    private readonly HashSet<string> _digests = new(StringComparer.Ordinal);

    /// <summary>A document and, behind its text, the files inside it; what is not taken is a gap.</summary>
    /// <param name="inner">The document.</param>
    /// <param name="files">The files, counted from 1.</param>
    /// <param name="most">More of them are a gap.</param>
    /// <param name="code">Code of the gap.</param>
    /// <param name="unread">Its words.</param>
    public Document Beside(Document inner, IEnumerable<EmbeddedText> files, int most, string code, LocalizedText unread) =>
        new(document => Sections(inner, files, most, (code, unread), document));

    /// <summary>A document and, behind its text, the files written into it as base64.</summary>
    /// <param name="inner">The document.</param>
    /// <param name="text">The whole text.</param>
    public Document Beside(Document inner, string text) => Beside(inner, EncodedFiles.In(text).Select(encoded => encoded.File), EncodedFiles.MostFiles, "embedded-not-read", EncodedFiles.Unread);

    /// <summary>A document of a text that is pulled, and the files written into it as base64: they are handed over as the text is pulled past them.</summary>
    /// <param name="open">Opens the text.</param>
    /// <param name="read">Reads the text it is given.</param>
    public Document Within(Func<ICharSource> open, Func<Func<ICharSource>, Document> read)
    {
        var gaps = new List<ReadGap>();
        void Take(EmbeddedText file)
        {
            if (file.Index > EncodedFiles.MostFiles || !HandOver(file)) gaps.Add(new ReadGap("embedded-not-read", EncodedFiles.Unread, file.Location));
        }

        ICharSource Open()
        {
            gaps.Clear();
            return new WatchedSource(open(), new EncodedFiles(Take));
        }

        return new Document(document => WithGaps(read(Open), gaps, document));
    }

    private IEnumerable<DocumentSection> WithGaps(Document inner, List<ReadGap> gaps, Document document)
    {
        foreach (var section in Sections(inner, [], 0, default, document)) yield return section;
        foreach (var gap in gaps) document.Add(gap);
    }

    private IEnumerable<DocumentSection> Sections(Document inner, IEnumerable<EmbeddedText> files, int most, (string Code, LocalizedText Words) unread, Document document)
    {
        foreach (var section in inner.Sections) yield return section;
        foreach (var gap in inner.Gaps) document.Add(gap);
        foreach (var notice in inner.Notices) document.Add(notice);
        foreach (var link in inner.Links) document.AddLink(link);
        foreach (var file in files)
        {
            if (file.Index <= most && HandOver(file)) continue;
            document.Add(new ReadGap(unread.Code, unread.Words, file.Location));
            if (file.Index > most) yield break;
        }
    }

    /// <summary>Hands over one. False when it is not taken.</summary>
    public bool HandOver(EmbeddedText embedded)
    {
        if (_taken.TryGetValue(embedded.Index, out var before)) return before;
        return _taken[embedded.Index] = embedded.Payload.Length <= context.Limits.MaxEmbeddedBytes
            && Decode(embedded) is { Length: > 0 } bytes
            && (IsKnown(bytes) || (context.TryExpand(bytes.Length) && context.TryHandOver(SourceFile.FromBytes(container.Path + "!" + NameOf(embedded), bytes))));
    }

    private bool IsKnown(byte[] bytes)
    {
        var digest = Convert.ToHexString(SHA256.HashData(bytes));
        _digests.Add(digest);
        return others?._digests.Contains(digest) == true;
    }

    /// <summary>The bytes of one; null when it is damaged.</summary>
    public static byte[]? Decode(EmbeddedText embedded)
    {
        if (!embedded.IsBase64) return Encoding.UTF8.GetBytes(embedded.MediaType == "text/html" ? embedded.Payload : Uri.UnescapeDataString(embedded.Payload));
        var payload = embedded.Payload.Contains('%') ? Uri.UnescapeDataString(embedded.Payload) : embedded.Payload;
        var buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(payload.Length) + 2];
        return Convert.TryFromBase64String(Padded(payload), buffer, out var length) ? buffer[..length] : null;
    }

    // Browsers do not ask for the padding.
    private static string Padded(string payload)
    {
        var significant = payload.Count(c => !char.IsWhiteSpace(c));
        return (significant % 4) switch { 2 => payload + "==", 3 => payload + "=", _ => payload };
    }

    private string NameOf(EmbeddedText embedded)
    {
        var extension = embedded.MediaType switch
        {
            "text/html" => ".html",
            "image/jpeg" => ".jpg",
            "image/svg+xml" => ".svg",
            "text/plain" => ".txt",
            _ when embedded.MediaType.Split('/') is [_, var subtype] && subtype.All(char.IsAsciiLetterOrDigit) => "." + subtype,
            _ => string.Empty,
        };
        return (others is null ? "embedded-" : "encoded-") + embedded.Index.ToString(CultureInfo.InvariantCulture) + extension;
    }
}
