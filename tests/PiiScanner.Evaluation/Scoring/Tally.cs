namespace PiiScanner.Evaluation.Scoring;

/// <summary>Counts of right, missed and false values.</summary>
internal readonly record struct Tally(int Found, int Missed, int False)
{
    public double Precision => Found + False == 0 ? 1 : (double)Found / (Found + False);

    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    public double F1 => 2 * Found + Missed + False == 0 ? 1 : 2.0 * Found / (2 * Found + Missed + False);

    public static Tally operator +(Tally a, Tally b) => new(a.Found + b.Found, a.Missed + b.Missed, a.False + b.False);
}
