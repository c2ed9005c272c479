using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests.Redaction;

/// <summary>Redacts files in tests without files, and looks through copies with a few lines that share nothing with the product.</summary>
internal static class Redacted
{
    public static Preset PublishSafe => PresetReader.BuiltIn()[0];

    public static Preset Everything => PresetReader.BuiltIn()[2];

    /// <summary>The copy of a file after one round.</summary>
    public static byte[] Copy(SourceFile file, Preset preset) => Copy(file, preset, out _, out _);

    public static byte[] Copy(SourceFile file, Preset preset, out RedactResult result, out FileEdits edits)
    {
        var format = Format(file);
        var redactor = format.Redactor ?? throw new InvalidOperationException("no redactor");
        var planned = Plan(file, preset);
        edits = EditMaker.Make(planned, Read(file), !redactor.FindsCellsByNumber, redactor.CanSort, null, CancellationToken.None, out _);
        using var output = new MemoryStream();
        result = redactor.Redact(file, edits, new RedactContext(new ReadLimits(), (child, _) => Child(child, preset), static name => name, removesUnredactable: true), output, CancellationToken.None);
        return output.ToArray();
    }

    public static PlannedFile Plan(SourceFile file, Preset preset) => PlanMaker.Make(
        DocumentExaminer.Default,
        Read(file),
        new ExamineOptions { AsOf = (2026, 9, 5), FileName = file.Name },
        new PlanOptions { Preset = preset, Pseudonyms = new PseudonymBook(static person => (ulong)person.Length) },
        null,
        CancellationToken.None);

    public static Document Read(SourceFile file) => Assert.IsType<ReadResult.Ok>(Format(file).Read(file, new ReadContext(new ReadLimits(), static (_, _) => { }), CancellationToken.None)).Document;

    /// <summary>All parts of a package, decompressed, and those of packages inside.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(copy);
            parts[entry.FullName] = copy.ToArray();
            if (!copy.ToArray().AsSpan().StartsWith("PK"u8)) continue;
            foreach (var inner in Parts(copy.ToArray())) parts[entry.FullName + "!" + inner.Key] = inner.Value;
        }

        return parts;
    }

    /// <summary>Parts in which a value can be read: tags taken out, entities decoded, letters and digits compared without case.</summary>
    public static IReadOnlyList<string> PartsWith(byte[] package, string value) =>
        [.. Parts(package).Where(part => Plain(part.Key).Contains(Plain(value)) || Holds(part.Value, value)).Select(part => part.Key)];

    public static bool Holds(byte[] bytes, string value)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return Plain(WebUtility.HtmlDecode(text)).Contains(Plain(value), StringComparison.Ordinal) || Plain(WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]*>", ""))).Contains(Plain(value), StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static IDocumentFormat Format(SourceFile file) => FormatCatalog.Recognize(file)?.Format ?? throw new InvalidOperationException("not recognised");

    private static EmbeddedCopy Child(SourceFile child, Preset preset)
    {
        if (FormatCatalog.Recognize(child)?.Format.Redactor is null) return new EmbeddedCopy(null, new LocalizedText("không", "no"));
        return new EmbeddedCopy(Copy(child, preset), null);
    }
}
