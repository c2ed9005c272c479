using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>Hands over the files inside a container, and keeps count of those that were not read.</summary>
/// <param name="container">Path of the container.</param>
/// <param name="context">Takes the files.</param>
internal sealed class EntryTally(string container, ReadContext context)
{
    private readonly SortedDictionary<EntryOutcome, int> _missed = [];
    private int _met;

    /// <summary>Files met so far, read or not.</summary>
    public int Met => _met;

    /// <summary>Files handed over so far.</summary>
    public int HandedOver { get; private set; }

    /// <summary>Counts one more file; false when the container holds more than allowed, which is noted.</summary>
    public bool TryMeet()
    {
        if (++_met <= context.Limits.MaxEntries) return true;
        Miss(EntryOutcome.TooMany);
        return false;
    }

    /// <summary>Hands over a file that was read, or notes why it was not.</summary>
    /// <param name="name">Its name as the container states it.</param>
    /// <param name="outcome">What came of reading it.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>False when no more is to be read.</returns>
    public bool Take(string name, EntryOutcome outcome, byte[] bytes)
    {
        if (outcome != EntryOutcome.Ok) Miss(outcome);
        // What came out before the damage is read all the same.
        if (outcome != EntryOutcome.Ok && bytes.Length == 0) return outcome is not (EntryOutcome.NoMore or EntryOutcome.BrokenOff);
        if (!context.TryHandOver(SourceFile.FromBytes(EntryPaths.Join(container, name), bytes))) Miss(EntryOutcome.TooDeep);
        else HandedOver++;
        return outcome is not (EntryOutcome.NoMore or EntryOutcome.BrokenOff);
    }

    /// <summary>Notes a file that was not read.</summary>
    public void Miss(EntryOutcome outcome) => _missed[outcome] = _missed.GetValueOrDefault(outcome) + 1;

    /// <summary>What was not read.</summary>
    public List<ReadGap> Gaps() => [.. _missed.Select(missed => Gap(missed.Key, missed.Value))];

    private static ReadGap Gap(EntryOutcome outcome, int count) => outcome switch
    {
        EntryOutcome.Split => new ReadGap(Failures.Split.Code, Failures.Split.Reason),
        EntryOutcome.Encrypted => Make("encrypted", count, "có mật khẩu, không đọc được", "need a password and were not read"),
        EntryOutcome.Damaged => Make("damaged", count, "bị hỏng hoặc nén theo cách không hỗ trợ", "are damaged or compressed in an unknown way"),
        EntryOutcome.TooLarge => Make("limit-reached", count, "quá lớn, hoặc nén bất thường, không đọc", "are too large, or compressed suspiciously well, and were not read"),
        EntryOutcome.TooDeep => Make("embedded-not-read", count, "không được đọc: lồng quá sâu, hoặc tất cả quá nhiều tệp", "were not read: nested too deeply, or too many in all"),
        EntryOutcome.TooMany => new ReadGap("limit-reached", new LocalizedText(
            "Tệp nén có quá nhiều tệp; những tệp sau không được đọc.", "The archive holds too many files; the later ones were not read.")),
        EntryOutcome.BrokenOff => new ReadGap("damaged", new LocalizedText(
            "Tệp nén bị hỏng hoặc bị cắt; phần còn lại không đọc được.", "The archive is damaged or cut off; the rest of it was not read.")),
        _ => new ReadGap("limit-reached", new LocalizedText(
            "Nội dung giải nén quá lớn; phần còn lại của tệp nén không được đọc.", "The unpacked content is too large; the rest of the archive was not read.")),
    };

    private static ReadGap Make(string code, int count, string vi, string en)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new ReadGap(code, new LocalizedText($"{number} tệp bên trong {vi}.", $"{number} files inside {en}."));
    }
}
