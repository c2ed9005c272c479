using System.Globalization;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>What the tool says of itself: files not examined, notices of files, what the limits left out, fingerprints without a key.</summary>
internal sealed class SarifNotifications
{
    private const string WithoutKey = "fingerprints-without-key";
    private const string LeftOut = "results-left-out";

    private readonly ScanReport _report;
    private readonly ReportOptions _options;
    private readonly SarifArtifacts _artifacts;
    private readonly List<Notification> _runtime = [];
    private readonly List<Notification> _configuration = [];

    /// <summary>Collects them.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="artifacts">The files of the log.</param>
    /// <param name="all">All results.</param>
    /// <param name="kept">Results that are written, with how many of their places.</param>
    public SarifNotifications(
        ScanReport report, ReportOptions options, SarifArtifacts artifacts, IReadOnlyList<ReportResult> all, IReadOnlyList<(ReportResult Result, int Places)> kept)
    {
        (_report, _options, _artifacts) = (report, options, artifacts);
        _configuration.AddRange(report.Problems.Select(problem => new Notification(problem.Code, "warning", problem.Text, null)));
        _configuration.AddRange(report.Remarks.Select(remark => new Notification(remark.Code, "note", remark.Text, null)));
        AddLeftOut(all, kept);
        foreach (var file in report.Files) AddFile(file);
        if (_runtime.Count > SarifLimits.MostNotifications) CutShort();
        var prints = new ResultFingerprint(options.FingerprintKey);
        if (all.Any(result => result.Findings.Count > 0 && !prints.IsKeyed(result))) _configuration.Add(new Notification(WithoutKey, "note", KeyMissing, null));
    }

    /// <summary>Codes of all notifications, each once.</summary>
    public IReadOnlyList<string> Codes => [.. _configuration.Concat(_runtime).Select(item => item.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Writes the member <c>invocations</c>.</summary>
    /// <param name="json">Written to, inside a run.</param>
    public void Write(Utf8JsonWriter json)
    {
        var decision = ExitDecision.From(_report, _options);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteNumber("exitCode", decision.Code);
        json.WriteString("exitCodeDescription", decision.Closing.In(_options.Language));
        WriteMany(json, "toolConfigurationNotifications", _configuration);
        WriteMany(json, "toolExecutionNotifications", _runtime);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static LocalizedText KeyMissing { get; } = new(
        "Không có khóa (--key-file hoặc PIISCANNER_KEY): dấu vân của kết quả dựa vào vị trí và loại dữ liệu, không dựa vào giá trị.",
        "There is no key (--key-file or PIISCANNER_KEY): fingerprints of results are made from place and kind, not from values.");

    private void AddLeftOut(IReadOnlyList<ReportResult> all, IReadOnlyList<(ReportResult Result, int Places)> kept)
    {
        var results = all.Count - kept.Count;
        var places = kept.Sum(item => item.Result.Places.Count - item.Places);
        if (results > 0)
        {
            _runtime.Add(new Notification(LeftOut, "warning", new(
                $"{Number(results)} kết quả nhẹ hơn không được ghi, vì GitHub chỉ nhận {Number(SarifLimits.MostResults)}; xem báo cáo JSON.",
                $"{Number(results)} lesser results are not written, because GitHub shows {Number(SarifLimits.MostResults)} only; see the JSON report."), null));
        }

        if (places > 0)
        {
            _runtime.Add(new Notification(LeftOut, "note", new(
                $"{Number(places)} vị trí không được ghi: mỗi kết quả chỉ ghi những vị trí đầu; xem báo cáo JSON.",
                $"{Number(places)} places are not written: each result tells its first ones only; see the JSON report."), null));
        }
    }

    private void AddFile(FileReport file)
    {
        if (file.FindingsOmitted > 0)
        {
            _runtime.Add(new Notification("findings-left-out", "note", new(
                $"{Number(file.FindingsOmitted)} chỗ không được giữ lại (--max-findings); số người và danh sách vẫn đủ.",
                $"{Number(file.FindingsOmitted)} findings were not kept (--max-findings); people and lists are complete."), file));
        }

        if (FileWords.IsUnexamined(file)) _runtime.Add(new Notification(ResultRules.NotExamined, "warning", FileWords.Reasons(file), file));
        foreach (var notice in file.Notices.DistinctBy(notice => (notice.Code, notice.Text))) _runtime.Add(new Notification(notice.Code, "note", notice.Text, file));
    }

    // What was left out and what was not examined is said before notices.
    private void CutShort()
    {
        var more = _runtime.Count - SarifLimits.MostNotifications;
        var gravestFirst = _runtime.OrderByDescending(item => item.Level == "warning").Take(SarifLimits.MostNotifications).ToList();
        _runtime.Clear();
        _runtime.AddRange(gravestFirst);
        _runtime.Add(new Notification("notifications-left-out", "warning", new(
            $"{Number(more)} thông báo khác không được ghi.", $"{Number(more)} more notifications are not written."), null));
    }

    private void WriteMany(Utf8JsonWriter json, string name, List<Notification> items)
    {
        var location = new SarifLocation(json, _artifacts);
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", item.Code);
            json.WriteEndObject();
            json.WriteString("level", item.Level);
            json.WriteStartObject("message");
            json.WriteString("text", item.Text.In(_options.Language));
            json.WriteEndObject();
            if (item.File is { } file)
            {
                json.WriteStartArray("locations");
                location.Write(file, new Location());
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Notification(string Code, string Level, LocalizedText Text, FileReport? File);
}
