using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Findings;

/// <summary>Counts the rows of one list by their state of consent.</summary>
internal sealed class ConsentTally
{
    private int _covered;
    private int _missing;
    private int _refused;
    private int _ambiguous;

    /// <summary>People of the list found by name and class.</summary>
    public HashSet<string> ByClass { get; } = new(StringComparer.Ordinal);

    /// <summary>The counts; null when no row was asked about.</summary>
    public ConsentCounts? Counts => _covered + _missing + _refused + _ambiguous == 0 ? null : new ConsentCounts(_covered, _missing, _refused, _ambiguous);

    /// <summary>Counts a row.</summary>
    public void Add(ConsentState state)
    {
        switch (state)
        {
            case ConsentState.Covered:
                _covered++;
                break;
            case ConsentState.Missing:
                _missing++;
                break;
            case ConsentState.Ambiguous:
                _ambiguous++;
                break;
            default:
                _refused++;
                break;
        }
    }
}
