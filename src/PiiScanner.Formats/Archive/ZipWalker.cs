using System.Globalization;
using System.IO.Compression;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>Hands over the entries of a zip file, once, and tells what was not read.</summary>
internal sealed class ZipWalker(SourceFile file, ReadContext context, CancellationToken cancel)
{
    private List<ReadGap>? _gaps;

    /// <summary>Hands over all entries at the first call; gives the gaps at each.</summary>
    public List<ReadGap> Walk() => _gaps ??= HandOver();

    private List<ReadGap> HandOver()
    {
        var counts = new SortedDictionary<ZipEntryReader.Outcome, int>();
        var notTaken = 0;
        using var archive = ZipFormat.Open(file);
        var reader = new ZipEntryReader(context);
        foreach (var entry in archive.Entries.Where(ZipFormat.IsFile).Take(context.Limits.MaxEntries))
        {
            var outcome = reader.Read(entry, cancel, out var bytes);
            if (outcome != ZipEntryReader.Outcome.Ok) counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            else if (!context.TryHandOver(SourceFile.FromBytes(EntryPaths.Join(file.Path, entry.FullName), bytes))) notTaken++;
            if (outcome == ZipEntryReader.Outcome.NoMore) break;
        }

        var gaps = counts.Select(count => Gap(count.Key, count.Value)).ToList();
        if (notTaken > 0) gaps.Add(NotTaken(notTaken));
        if (archive.Entries.Count > context.Limits.MaxEntries) gaps.Add(TooMany());
        return gaps;
    }

    private static ReadGap Gap(ZipEntryReader.Outcome outcome, int count) => outcome switch
    {
        ZipEntryReader.Outcome.Encrypted => Make("encrypted", count, "có mật khẩu, không đọc được", "need a password and were not read"),
        ZipEntryReader.Outcome.Damaged => Make("damaged", count, "bị hỏng hoặc nén theo cách không hỗ trợ", "are damaged or compressed in an unknown way"),
        ZipEntryReader.Outcome.TooLarge => Make("limit-reached", count, "quá lớn, hoặc nén bất thường, không đọc", "are too large, or compressed suspiciously well, and were not read"),
        _ => new ReadGap("limit-reached", new LocalizedText(
            "Nội dung giải nén quá lớn; phần còn lại của tệp nén không được đọc.", "The unpacked content is too large; the rest of the zip file was not read.")),
    };

    private static ReadGap NotTaken(int count) => Make("embedded-not-read", count, "không được đọc: lồng quá sâu", "were not read: nested too deeply");

    private static ReadGap TooMany() => new("limit-reached", new LocalizedText(
        "Tệp nén có quá nhiều tệp; những tệp sau không được đọc.", "The zip file holds too many files; the later ones were not read."));

    private static ReadGap Make(string code, int count, string vi, string en)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new ReadGap(code, new LocalizedText($"{number} tệp trong tệp nén {vi}.", $"{number} files in the zip file {en}."));
    }
}
