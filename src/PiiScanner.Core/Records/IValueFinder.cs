using PiiScanner.Core.Detection;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>What the record analysis asks of the detectors: it has no pattern of its own.</summary>
internal interface IValueFinder
{
    /// <summary>Adds the best candidates of all rules in a text, in order of place, without overlaps of the same kind.</summary>
    void Detect(NormalizedText text, List<Candidate> candidates);

    /// <summary>Says whether the whole cell is a value of a kind, and its normal form.</summary>
    bool Fits(string kind, NormalizedText cell, out string normalized);

    /// <summary>Adds the values a cell of a column of a kind holds: the whole cell as one, or its parts.</summary>
    void FitAll(string kind, NormalizedText cell, List<FittedValue> values);

    /// <summary>The normal form of a value found by a rule.</summary>
    string Normalize(Candidate candidate, NormalizedText text);

    /// <summary>Says how much a whole cell looks like one person's name.</summary>
    NameLook LookAtName(NormalizedText cell);

    /// <summary>Adds the names of people inside a cell that holds more than one name.</summary>
    void FindNames(NormalizedText cell, List<(int Start, int Length, double Score)> names);

    /// <summary>Adds the places where one of the given names of people named before stands alone.</summary>
    void FindGivenNames(NormalizedText text, IReadOnlyDictionary<ulong, int> given, List<(int Start, int Length, ulong Key)> found);
}

/// <summary>How a cell looks as a name.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Start">First code unit of the name itself, behind honorifics.</param>
/// <param name="Length">Code units of the name itself.</param>
/// <param name="Masked">Parts are hidden: <c>Nguyễn V** A**</c>, initials.</param>
/// <param name="Placeholder">A sample name such as <c>Nguyễn Văn A</c>.</param>
/// <param name="SurnameMiddle">Could be surname and middle name without a given name.</param>
/// <param name="Given">Could be a given name alone.</param>
/// <param name="Figure">Bears the name of a historical figure or author.</param>
internal readonly record struct NameLook(double Score, int Start, int Length, bool Masked, bool Placeholder, bool SurnameMiddle, bool Given, bool Figure);
