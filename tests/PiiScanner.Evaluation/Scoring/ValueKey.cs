using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>Brings planted and reported values to the same shape before they are compared.</summary>
internal static class ValueKey
{
    private static readonly HashSet<string> Loose = [Kinds.Address, Kinds.Sensitive, Kinds.Credential, Kinds.SocialAccount, Kinds.CivilDocument];

    /// <summary>True for kinds whose exact extent the report's contract does not fix: one value inside the other is a match.</summary>
    public static bool IsLoose(string kind) => Loose.Contains(kind);

    public static string Of(string kind, string value) => kind switch
    {
        Kinds.Name => Name(value),
        Kinds.Birth => value.Trim(),
        Kinds.Email => value.Trim().ToLowerInvariant(),
        _ => new string([.. VietnameseText.Compose(value).ToLowerInvariant().Where(char.IsLetterOrDigit)]),
    };

    /// <summary>Case, place of the tone mark, kind of apostrophe and spaces beside it do not make another name.</summary>
    private static string Name(string value)
    {
        var text = VietnameseText.Compose(value).ToLowerInvariant().Replace('\u00A0', ' ');
        foreach (var apostrophe in "’‘ʼ`´") text = text.Replace(apostrophe, '\'');
        text = string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Replace("' ", "'", StringComparison.Ordinal);
        return VietnameseText.SwapTonePlace(text.Trim('.', ',', ';', ':'));
    }

    public static bool Same(string kind, string first, string second)
    {
        if (first == second) return true;
        if (!IsLoose(kind)) return false;
        return Contains(first, second) || Contains(second, first);
    }

    /// <summary>A part counts when it is at least a third of the whole, so that a lone word does not stand for an address.</summary>
    public static bool Contains(string whole, string part) => part.Length > 1 && part.Length * 3 >= whole.Length && whole.Contains(part, StringComparison.Ordinal);
}
