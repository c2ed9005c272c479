using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Findings;

/// <summary>The words of reports for states of consent.</summary>
public static class ConsentWords
{
    /// <summary>The word of a state, as the JSON report has it.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ConsentState state) => state switch
    {
        ConsentState.Covered => "covered",
        ConsentState.Missing => "missing",
        ConsentState.Refused => "refused",
        ConsentState.Expired => "expired",
        ConsentState.Withdrawn => "withdrawn",
        ConsentState.Ambiguous => "ambiguous",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
