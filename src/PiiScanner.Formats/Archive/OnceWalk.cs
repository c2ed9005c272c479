using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>The document of a container: it has no text of its own, hands over its files when it is first pulled, and tells its gaps each time.</summary>
/// <param name="file">The container.</param>
/// <param name="context">Takes the files.</param>
/// <param name="walk">Hands over all files.</param>
internal sealed class OnceWalk(SourceFile file, ReadContext context, Action<EntryTally> walk)
{
    private List<ReadGap>? _gaps;

    /// <summary>The document.</summary>
    public ReadResult Result => new ReadResult.Ok(new Document(report =>
    {
        _gaps ??= Walk();
        _gaps.ForEach(report.Add);
        return [];
    }));

    private List<ReadGap> Walk()
    {
        var tally = new EntryTally(file.Path, context);
        walk(tally);
        var gaps = tally.Gaps();
        // Nothing could be read at all: that is a failure, not a gap.
        if (tally.HandedOver == 0 && gaps is [{ Code: "encrypted" }]) throw new DamagedFileException(Failures.Encrypted.Code, Failures.Encrypted.Reason);
        if (tally.Met == 0 && gaps is [{ } first, ..]) throw new DamagedFileException(first.Code, first.What);
        return gaps;
    }
}
