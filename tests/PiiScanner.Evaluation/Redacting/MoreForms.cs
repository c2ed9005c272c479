using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>Puts some documents of the corpus into forms the generator does not write: PDF as an office program makes it, pictures of pages, and scans.</summary>
internal static class MoreForms
{
    private const int DotsPerInch = 200;

    // One document in five becomes a PDF; of these every eighth a picture too, every eighth a scan of one page. Pictures are dear: each is read several times for every copy.
    private const int DocumentsPerPdf = 5;
    private const int PdfsPerPicture = 8;

    /// <summary>Adds the files beside those of the corpus.</summary>
    /// <param name="documents">The corpus.</param>
    /// <param name="files">Its folder.</param>
    /// <param name="work">Folder for the conversion.</param>
    /// <returns>What is true of the new files; none where LibreOffice is not installed.</returns>
    public static IReadOnlyList<DocumentTruth> Add(IReadOnlyList<DocumentTruth> documents, string files, string work)
    {
        Directory.CreateDirectory(work);
        // Lists and letters that show what they hold; a page does not show comments, caches and properties.
        var chosen = documents.Where(document => document.Format is "docx" or "xlsx" && document.Values.Count > 0).Take((documents.Count / DocumentsPerPdf) + 1).ToList();
        if (chosen.Count == 0 || !OtherProgram.Convert("pdf", [.. chosen.Select(document => Path.Combine(files, document.Path))], work)) return [];
        var added = new List<DocumentTruth>();
        for (var i = 0; i < chosen.Count; i++)
        {
            var stem = Path.GetFileNameWithoutExtension(chosen[i].Path);
            var pdf = Path.Combine(work, stem + ".pdf");
            if (!File.Exists(pdf)) continue;
            Add(chosen[i], "pdf", stem + "-in.pdf", File.ReadAllBytes(pdf));
            if (chosen[i].Encoding != "unicode") continue;
            if (i % PdfsPerPicture == 0 && Pages(pdf, "-png", work) is [var first, ..]) Add(chosen[i], "png", stem + "-anh.png", first);
            if (i % PdfsPerPicture == 1 && Pages(pdf, "-jpeg", work) is { Count: > 0 } pages) Add(chosen[i], "pdf (scan)", stem + "-quet.pdf", ScannedPdf.Write(pages, DotsPerInch));
        }

        return added;

        void Add(DocumentTruth document, string format, string path, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(files, path), bytes);
            added.Add(document with { Path = path, Format = format });
        }
    }

    // The first page.
    private static List<byte[]> Pages(string pdf, string kind, string work)
    {
        var stem = Path.Combine(work, "page" + kind);
        foreach (var old in Directory.GetFiles(work, "page" + kind + "*")) File.Delete(old);
        if (OtherProgram.Run("pdftoppm", ["-r", DotsPerInch.ToString(System.Globalization.CultureInfo.InvariantCulture), "-gray", kind, "-l", "1", pdf, stem]) is null) return [];
        return [.. Directory.GetFiles(work, "page" + kind + "*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }
}
