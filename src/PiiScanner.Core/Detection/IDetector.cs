using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds what one rule describes, in one block. Stateless: one instance serves all threads.</summary>
public interface IDetector
{
    /// <summary>Adds a candidate for each place where the rule's description holds.</summary>
    /// <param name="text">One block.</param>
    /// <param name="candidates">Where candidates are added, in order of place.</param>
    void Detect(NormalizedText text, ICollection<Candidate> candidates);

    /// <summary>Says whether the whole cell is one such value, as far as its shape and checks tell. Asked by the record analysis, which knows the column.</summary>
    /// <param name="cell">One cell.</param>
    bool Fits(NormalizedText cell);
}
