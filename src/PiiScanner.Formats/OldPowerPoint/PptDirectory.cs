using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>Where the present state of each slide stands: every save adds records and leaves the older ones in the file ([MS-PPT] 2.1.2).</summary>
internal sealed class PptDirectory
{
    private const int MaxEdits = 10_000;
    private readonly Dictionary<long, long> _places = [];

    /// <summary>True when the directory was found.</summary>
    public bool IsKnown => _places.Count > 0;

    /// <summary>The places of records that count.</summary>
    public HashSet<long> Living => [.. _places.Values];

    /// <summary>The place of an object, or -1.</summary>
    public long PlaceOf(long number) => _places.GetValueOrDefault(number, -1);

    /// <summary>Follows the edits from the last one back to the first.</summary>
    /// <param name="records">The presentation.</param>
    /// <param name="last">Place of the last edit.</param>
    public static PptDirectory Read(PptRecords records, long last)
    {
        var directory = new PptDirectory();
        var seen = new HashSet<long>();
        for (var i = 0; i < MaxEdits && last > 0 && seen.Add(last); i++)
        {
            if (records.At(last) is not { Type: PptTypes.UserEdit } edit) break;
            var body = records.Body(edit);
            if (records.At(body.U32(12)) is { Type: PptTypes.PersistDirectory } list) directory.Read(records.Body(list));
            last = body.U32(8);
        }

        return directory;
    }

    // Twenty bits of the first number, twelve of how many follow it; what a later edit said stands.
    private void Read(ReadOnlySpan<byte> body)
    {
        for (var at = 0; at + 4 <= body.Length;)
        {
            var head = body.U32(at);
            at += 4;
            for (long number = head & 0xFFFFF, end = number + (head >> 20); number < end && at + 4 <= body.Length; number++, at += 4) _places.TryAdd(number, body.U32(at));
        }
    }
}
