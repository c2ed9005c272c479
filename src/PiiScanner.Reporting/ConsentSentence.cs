using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>"30 of 32 rows are covered, 2 are missing".</summary>
public static class ConsentSentence
{
    /// <summary>How many rows of a list are covered by consent.</summary>
    /// <param name="counts">The counts.</param>
    public static LocalizedText Of(ConsentCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var vi = $"{Digits(counts.Covered)} trên {Digits(counts.Covered + counts.Missing + counts.Refused + counts.Ambiguous)} dòng đã có đồng ý";
        var en = $"{Digits(counts.Covered)} of {Digits(counts.Covered + counts.Missing + counts.Refused + counts.Ambiguous)} rows are covered";
        void Part(int count, string inVi, string inEn)
        {
            if (count == 0) return;
            vi += $", {Digits(count)} {inVi}";
            en += $", {Digits(count)} {inEn}";
        }

        Part(counts.Missing, "chưa có", counts.Missing == 1 ? "is missing" : "are missing");
        Part(counts.Refused, "từ chối, hết hạn hoặc đã rút", counts.Refused == 1 ? "is refused, expired or withdrawn" : "are refused, expired or withdrawn");
        Part(counts.Ambiguous, "trùng tên chưa phân biệt được", counts.Ambiguous == 1 ? "is ambiguous" : "are ambiguous");
        return new LocalizedText(vi, en);
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
