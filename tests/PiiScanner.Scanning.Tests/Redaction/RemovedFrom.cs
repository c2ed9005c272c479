using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>The values a redaction with the preset <c>all</c> removes from a file.</summary>
internal static class RemovedFrom
{
    /// <param name="name">The file's name.</param>
    /// <param name="original">Its bytes.</param>
    public static RemovedValues File(string name, byte[] original)
    {
        var file = SourceFile.FromBytes(name, original);
        var planned = PlanMaker.Make(DocumentExaminer.Default, Read(file), new ExamineOptions { AsOf = (2026, 9, 5), FileName = name }, new PlanOptions { Preset = PresetReader.BuiltIn().Single(preset => preset.Id == "all"), Pseudonyms = new PseudonymBook(static person => (ulong)person.Length) }, null, CancellationToken.None);
        var edits = EditMaker.Make(planned, Read(file), notesDropped: false, canSort: true, onBlock: null, CancellationToken.None, out _);
        return new RemovedValues(planned.Values, edits.Lawful);
    }

    private static Document Read(SourceFile file) =>
        FormatCatalog.Recognize(file)?.Format.Read(file, new ReadContext(new ReadLimits(), static (_, _) => { }), CancellationToken.None) is ReadResult.Ok(var document) ? document : throw new InvalidOperationException("not read");
}
