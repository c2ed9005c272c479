using PiiScanner.Ocr.Pictures;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>What both readers found, and the processor time they took.</summary>
internal sealed class Outcome
{
    public Score Ours { get; } = new();

    public Score Plain { get; } = new();

    public double OurSeconds { get; set; }

    public double PlainSeconds { get; set; }

    public void Add(Outcome other)
    {
        Ours.Add(other.Ours);
        Plain.Add(other.Plain);
        OurSeconds += other.OurSeconds;
        PlainSeconds += other.PlainSeconds;
    }
}
