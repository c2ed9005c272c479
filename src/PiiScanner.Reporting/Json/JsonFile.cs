using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Json;

/// <summary>Writes one file of the JSON report. Members that do not apply are left out, save those the contract shows as null.</summary>
/// <param name="json">Written to.</param>
/// <param name="language">Language of texts.</param>
internal sealed class JsonFile(Utf8JsonWriter json, Language language)
{
    /// <summary>Writes the object of one file.</summary>
    /// <param name="file">The file.</param>
    public void Write(FileReport file)
    {
        json.WriteStartObject();
        WriteHead(file);
        WriteNotices("notices", file.Notices);
        WriteMany("records", file.Records, WriteRecord);
        if (file.Omitted is { } omitted) WriteOmitted(omitted);
        json.WriteNumber("findingsOmitted", file.FindingsOmitted);
        WriteMany("findings", file.Findings, WriteFinding);
        WriteMany("lists", file.Lists, WriteList);
        json.WriteEndObject();
    }

    /// <summary>Writes an array of notices.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="notices">The notices.</param>
    public void WriteNotices(string name, IReadOnlyList<Notice> notices) => WriteMany(name, notices, WriteNotice);

    private void WriteHead(FileReport file)
    {
        json.WriteString("path", file.Path);
        if (file.Commit is { } commit) json.WriteString("commit", commit);
        json.WriteBoolean("pathHoldsPersonalData", file.PathHoldsPersonalData);
        if (file.Sha256 is { } digest) json.WriteString("sha256", digest);
        if (file.MediaType is { } mediaType) json.WriteString("mediaType", mediaType);
        json.WriteString("status", JsonWords.Of(file.Status));
        WriteMany("reasons", file.Reasons, reason => json.WriteStringValue($"{reason.Code}: {reason.Text.In(language)}"));
        if (file.Verdict is { } verdict) json.WriteString("verdict", JsonWords.Of(verdict));
        else json.WriteNull("verdict");
        if (file.Suppression is { } suppression) WriteSuppression(suppression, file);
        WriteMany("decidedBy", file.DecidedBy, row => json.WriteStringValue(row.In(language)));
        if (file.NextStep is { } next) json.WriteString("nextStep", next.In(language));
        WriteApproval(file.Suppression);
        json.WriteNumber("subjects", file.Subjects);
    }

    private void WriteApproval(Suppression? suppression)
    {
        if (suppression is not { Source: SuppressionSource.Approval })
        {
            json.WriteNull("approval");
            return;
        }

        json.WriteStartObject("approval");
        json.WriteString("by", suppression.Reviewer);
        json.WriteString("basis", suppression.Reason);
        json.WriteString("until", suppression.Until);
        json.WriteEndObject();
    }

    // What was accepted keeps its verdict; "counts" says what is left of it.
    private void WriteSuppression(Suppression suppression, FileReport? file)
    {
        json.WriteStartObject("suppressed");
        json.WriteString("by", JsonWords.Of(suppression.Source));
        if (suppression.Reason is { } reason) json.WriteString("reason", reason);
        if (suppression.Reviewer is { } reviewer) json.WriteString("reviewer", reviewer);
        if (suppression.Until is { } until) json.WriteString("until", until);
        if (file is { CountedVerdict: { } left }) json.WriteString("counts", JsonWords.Of(left));
        if (file is { CountedVerdict: null }) json.WriteNull("counts");
        json.WriteEndObject();
    }

    // Named as in the summary, which counts them too.
    private void WriteOmitted(OmittedFiles omitted)
    {
        json.WriteStartObject("filesOmitted");
        json.WriteNumber("files", omitted.Files);
        foreach (var verdict in new[] { Verdict.Block, Verdict.Review, Verdict.Clear }) json.WriteNumber(JsonWords.Of(verdict), omitted.Count(verdict));
        foreach (var status in new[] { FileStatus.Scanned, FileStatus.Partial, FileStatus.Skipped, FileStatus.Failed }) json.WriteNumber(JsonWords.Of(status), omitted.Count(status));
        json.WriteEndObject();
    }

    private void WriteNotice(Notice notice)
    {
        json.WriteStartObject();
        json.WriteString("code", notice.Code);
        json.WriteString("text", notice.Text.In(language));
        if (notice.Location is { } location) JsonLocation.Write(json, location);
        json.WriteEndObject();
    }

    private void WriteRecord(RecordReport record)
    {
        json.WriteStartObject();
        json.WriteString("subject", JsonWords.Of(record.Subject));
        WriteMany("kinds", record.Kinds, json.WriteStringValue);
        if (record.Consent is { } consent) json.WriteString("consent", consent);
        JsonLocation.Write(json, record.Location);
        json.WriteEndObject();
    }

    private void WriteFinding(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteString("kind", finding.Kind);
        json.WriteString("subject", JsonWords.Of(finding.Subject));
        json.WriteString("severity", JsonWords.Of(finding.Severity));
        json.WriteNumber("confidence", Rounded(finding.Confidence));
        json.WriteString("value", finding.Value);
        if (finding.Normalized is { } normalized) json.WriteString("normalized", normalized);
        if (finding.OcrConfidence is { } ocr) json.WriteNumber("ocrConfidence", Rounded(ocr));
        WriteMany("evidence", finding.Evidence, WriteEvidence);
        if (finding.Law is { } law) json.WriteString("law", law);
        json.WriteString("consent", finding.Consent);
        if (finding.Suppression is { } suppression) WriteSuppression(suppression, null);
        if (finding.Record is { } record) json.WriteNumber("record", record);
        JsonLocation.Write(json, finding.Location);
        json.WriteEndObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("code", evidence.Code);
        json.WriteNumber("weight", Rounded(evidence.Weight));
        json.WriteString("text", evidence.Text.In(language));
        json.WriteEndObject();
    }

    private void WriteList(ListReport list)
    {
        json.WriteStartObject();
        json.WriteNumber("rows", list.Rows);
        WriteMany("columns", list.Columns, json.WriteStringValue);
        if (list.Title is { } title) json.WriteString("title", title);
        json.WriteString("subject", JsonWords.Of(list.Subject));
        if (list.Consent is { } consent)
        {
            json.WriteStartObject("consent");
            json.WriteNumber("covered", consent.Covered);
            json.WriteNumber("missing", consent.Missing);
            json.WriteNumber("refused", consent.Refused);
            json.WriteNumber("ambiguous", consent.Ambiguous);
            json.WriteEndObject();
        }

        JsonLocation.Write(json, list.Location);
        json.WriteEndObject();
    }

    private void WriteMany<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    // Three digits say enough, and the sums of different orders agree in them.
    private static double Rounded(double score) => Math.Round(score, 3, MidpointRounding.AwayFromZero);
}
