using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Results;

/// <summary>Tells a result again in the next run. With the school's key by its values, which the key hides; without one by where and what it is, which hides nothing because it holds nothing.</summary>
/// <param name="key">Key of the purpose <c>sarif</c>, or null.</param>
internal sealed class ResultFingerprint(PurposeKey? key)
{
    /// <summary>Whether values take part.</summary>
    /// <param name="result">A result.</param>
    public bool IsKeyed(ReportResult result) => key is not null && result.Findings.Count > 0 && result.Findings.All(finding => finding.Fingerprint is not null);

    /// <summary>The fingerprint, 32 lower-case hex digits.</summary>
    /// <param name="result">A result.</param>
    public string Of(ReportResult result)
    {
        var text = new StringBuilder(result.Rule).Append('\n').Append(result.File.PublicPath).Append('\n');
        if (key is not null && IsKeyed(result))
        {
            foreach (var print in result.Findings.Select(finding => finding.Fingerprint).Distinct().Order(StringComparer.Ordinal)) text.Append(print).Append('\n');
            return key.Fingerprint(text.ToString());
        }

        AddPlace(text, result.Places[0]);
        foreach (var kind in result.Findings.Select(finding => finding.Kind).Distinct().Order(StringComparer.Ordinal)) text.Append(kind).Append('\n');
        if (result.Findings.Count == 0) text.Append(result.Message.En);
        return OfText(text.ToString());
    }

    /// <summary>The fingerprint of a text that holds no value, 32 lower-case hex digits.</summary>
    /// <param name="text">The text.</param>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static void AddPlace(StringBuilder text, Location place) => text.Append(CultureInfo.InvariantCulture,
        $"{place.Page}|{place.Sheet}|{place.Cell}|{place.Paragraph}|{place.Line}|{place.Column}|{place.Part}\n");
}
