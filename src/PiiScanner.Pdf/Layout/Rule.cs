namespace PiiScanner.Pdf.Layout;

/// <summary>A ruling line: its place across, and from where to where it runs.</summary>
/// <param name="At">y of a horizontal rule, x of a vertical one.</param>
/// <param name="From">Start along the rule.</param>
/// <param name="To">End along the rule.</param>
internal readonly record struct Rule(double At, double From, double To)
{
    public double Length => To - From;
}
