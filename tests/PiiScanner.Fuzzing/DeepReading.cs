using PiiScanner.Core.Text;
using PiiScanner.Formats;

namespace PiiScanner.Fuzzing;

/// <summary>Reads a file and everything inside it to the end, as a scan does but without judging. Only the declared exception is taken; all others are defects.</summary>
public sealed class DeepReading
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>Files met, the outermost one too.</summary>
    public int Files { get; private set; }

    /// <summary>Blocks read.</summary>
    public long Blocks { get; private set; }

    /// <summary>Codes of all gaps and failures met.</summary>
    public IReadOnlySet<string> Codes => _codes;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path; the name may break ties between formats.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="limits">Bounds; null for the usual ones.</param>
    /// <param name="onDocument">Told of every document, before it is pulled; null for nobody.</param>
    public static DeepReading Run(string path, byte[] bytes, ReadLimits? limits = null, Action<Document>? onDocument = null)
    {
        var reading = new DeepReading();
        reading.Read(SourceFile.FromBytes(path, bytes), new ReadContext(limits ?? new ReadLimits(), (child, inner) => reading.Read(child, inner, onDocument)), onDocument);
        return reading;
    }

    private void Read(SourceFile file, ReadContext context, Action<Document>? onDocument)
    {
        Files++;
        if (FormatCatalog.Recognize(file) is not { } recognition) return;
        switch (recognition.Format.Read(file, context, CancellationToken.None))
        {
            case ReadResult.Failed(var code, _):
                _codes.Add(code);
                break;
            case ReadResult.Ok(var document):
                Pull(document, onDocument);
                break;
        }
    }

    private void Pull(Document document, Action<Document>? onDocument)
    {
        try
        {
            foreach (var section in document.Sections) Blocks += section.AllBlocks().LongCount();
            onDocument?.Invoke(document);
        }
        catch (DamagedFileException damage)
        {
            _codes.Add(damage.Code);
        }

        foreach (var gap in document.Gaps) _codes.Add(gap.Code);
    }
}
