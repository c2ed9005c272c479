using System.Globalization;
using System.Text;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>The measurements as a table of Markdown.</summary>
internal sealed class RatioTable
{
    private readonly StringBuilder _rows = new("| what | ours | compared with | ratio | target |\n|---|---|---|---|---|\n");

    /// <summary>Adds a row.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="ours">Our measurement, with its unit.</param>
    /// <param name="other">The other one.</param>
    /// <param name="ratio">What is quoted.</param>
    /// <param name="target">The bound, with its sign.</param>
    /// <param name="isMet">Null where no target was set.</param>
    public void Add(string what, string ours, string other, string ratio, string target, bool? isMet) =>
        _rows.Append("| ").Append(what).Append(" | ").Append(ours).Append(" | ").Append(other).Append(" | ").Append(ratio).Append(" | ")
            .Append(target).Append(isMet switch { true => " (met)", false => " (MISSED)", null => "" }).Append(" |\n");

    /// <summary>A number with so many decimals.</summary>
    public static string Number(double value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _rows.ToString();
}
