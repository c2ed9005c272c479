using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Console;

/// <summary>Writes what is said of one file: verdict, lists, what else and where, what was not read, what to do.</summary>
/// <param name="page">Written to.</param>
/// <param name="options">How it is written.</param>
/// <param name="showValues">Whether values are raw and wanted on the page.</param>
internal sealed class ConsoleFile(ConsolePage page, ReportOptions options, bool showValues)
{
    private const int MostNotices = 5;
    private const int MostLists = 10;
    private const int MostValues = 50;

    private readonly PlaceWords _places = new(options.Language);

    /// <summary>Writes one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="alreadySaid">Headline of its container: the same sentence is not said twice.</param>
    public void Write(FileReport file, LocalizedText? alreadySaid = null)
    {
        page.Line(file.Commit is { } commit ? $"{file.Path} ({commit[..Math.Min(12, commit.Length)]})" : file.Path, style: Style.Strong);
        WriteHeadline(file, alreadySaid);
        WriteAccepted(file);
        WriteLists(file);
        WriteFindings(file);
        WriteNotices(file);
        WriteReasons(file);
        WriteNextStep(file, alreadySaid);
    }

    // The fixed sentence of some verdicts says already what to do.
    private void WriteNextStep(FileReport file, LocalizedText? alreadySaid)
    {
        var isAccepted = file.Suppression is not null && file.CountedVerdict is not (Verdict.Block or Verdict.Review);
        if (file.NextStep is not { } next || file.Verdict == Verdict.Clear || isAccepted || file.Headline == alreadySaid) return;
        var text = next.In(options.Language);
        if (file.Headline?.In(options.Language).Contains(text.TrimEnd('.'), StringComparison.Ordinal) == true) return;
        page.Line(Words("Việc cần làm: ", "What to do: ") + text, 2, 2);
    }

    private void WriteHeadline(FileReport file, LocalizedText? alreadySaid)
    {
        if (file.Headline == alreadySaid && alreadySaid is not null) return;
        var sentence = FileWords.Headline(file).In(options.Language);
        var stop = sentence.AsSpan().IndexOfAny('.', ':');
        page.Line(sentence, 2, 2, StyleOf(file), stop < 0 ? int.MaxValue : stop + 1);
    }

    private void WriteAccepted(FileReport file)
    {
        if (FileWords.Accepted(file) is { } text) page.Line("= " + text.In(options.Language), 2, 2);
    }

    private static Style StyleOf(FileReport file) => file.CountedVerdict switch
    {
        not (Verdict.Block or Verdict.Review) when file.Suppression is not null => Style.Plain,
        Verdict.Block => Style.Block,
        Verdict.Review => Style.Review,
        Verdict.Clear => Style.Clear,
        _ => file.Status == FileStatus.Skipped ? Style.Plain : Style.Unread,
    };

    private void WriteLists(FileReport file)
    {
        foreach (var list in file.Lists.Take(options.Verbose ? int.MaxValue : MostLists))
        {
            var place = _places.Exact(list.Location);
            var from = place.Length > 0 ? Words("; từ ", "; from ") + place : "";
            page.Line($"- {FileWords.List(list).In(options.Language)}{from}", 2, 2);
            if (list.Consent is { } consent) page.Line(ConsentSentence.Of(consent).In(options.Language), 4, 2);
        }

        var more = options.Verbose ? 0 : file.Lists.Count - MostLists;
        if (more > 0) page.Line(Words($"- và {Number(more)} danh sách khác (xem bằng --verbose)", $"- and {Number(more)} more lists (see --verbose)"), 2, 2);
    }

    private void WriteFindings(FileReport file)
    {
        var counted = file.Findings.Where(finding => finding.Severity != Severity.Note).ToList();
        if (counted.Count > 0)
        {
            var kinds = counted.GroupBy(finding => finding.Kind)
                .Select(group => $"{ReportWords.Kind(group.Key, options.Language)} ({Number(group.Count())})");
            var places = _places.Short(counted.Select(finding => finding.Location));
            var omitted = file.FindingsOmitted > 0 ? Words($"; và {Number(file.FindingsOmitted)} chỗ nữa", $"; and {Number(file.FindingsOmitted)} more") : "";
            page.Line($"- {Words("Thấy: ", "Seen: ")}{string.Join(", ", kinds)}{(places.Length > 0 ? "; " + places : "")}{omitted}", 2, 2);
        }

        var shown = options.Verbose ? file.Findings : showValues ? counted : [];
        foreach (var finding in shown.Take(options.Verbose ? int.MaxValue : MostValues)) WriteFinding(finding);
    }

    private void WriteFinding(Finding finding)
    {
        var place = _places.Exact(finding.Location);
        var kind = ReportWords.Kind(finding.Kind, options.Language);
        var confidence = finding.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
        page.Line($"{(place.Length > 0 ? place + ": " : "")}{kind} {finding.Value} ({confidence}, {finding.RuleId})", 6, 2);
        if (!options.Verbose) return;
        foreach (var evidence in finding.Evidence) page.Line(evidence.Text.In(options.Language), 8, 2);
    }

    private void WriteNotices(FileReport file)
    {
        var texts = file.Notices.Select(notice => notice.Text.In(options.Language)).Distinct().ToList();
        foreach (var text in texts.Take(options.Verbose ? int.MaxValue : MostNotices)) page.Line("! " + text, 2, 2);
        var more = options.Verbose ? 0 : texts.Count - MostNotices;
        if (more > 0) page.Line(Words($"! và {Number(more)} lưu ý khác (xem bằng --verbose)", $"! and {Number(more)} more notices (see --verbose)"), 2, 2);
    }

    private void WriteReasons(FileReport file)
    {
        // The sentence of a partial file without a verdict names its reasons already.
        var isSaid = file.Status == FileStatus.Partial && file.Verdict is null && file.Headline is not null;
        if (isSaid && !options.Verbose) return;
        var prefix = file.Status == FileStatus.Partial ? Words("Chưa đọc: ", "Not read: ") : Words("Lý do: ", "Reason: ");
        foreach (var reason in file.Reasons) page.Line("- " + prefix + reason.Text.In(options.Language), 2, 2);
    }

    private string Words(string vi, string en) => options.Language == Language.Vietnamese ? vi : en;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
