namespace PiiScanner.Sweep.Runs;

/// <summary>The sums of a site; files count for what they are beside each other.</summary>
/// <param name="Files">Outermost files.</param>
/// <param name="Block">Files that must come down.</param>
/// <param name="Review">Files a person has to decide on.</param>
/// <param name="Clear">Files in which nothing was found.</param>
/// <param name="Unread">Files and addresses not read, or not to their end.</param>
/// <param name="Skipped">Files left out by rule, or that hold no text.</param>
/// <param name="Lists">Lists that count.</param>
/// <param name="Subjects">Distinct people exposed, each counted once over all files.</param>
/// <param name="Worst">How much harm the worst file does, 1 to 5; 0 when nothing counts.</param>
public sealed record SweepSummary(int Files, int Block, int Review, int Clear, int Unread, int Skipped, int Lists, int Subjects, int Worst)
{
    /// <summary>True when a file that counts holds more than was counted: then there are at least so many lists and people.</summary>
    public bool IsAtLeast { get; init; }
}
