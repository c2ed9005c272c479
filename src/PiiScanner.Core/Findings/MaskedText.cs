using System.Text;

namespace PiiScanner.Core.Findings;

/// <summary>Masks values for reports: enough is left to recognise the place, not the person.</summary>
public static class MaskedText
{
    /// <summary>Masks a value of a kind: <c>Ng***</c>, <c>0*******12</c>, <c>**/**/****</c>.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="value">The raw value.</param>
    public static string Mask(string kind, string value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        switch (kind)
        {
            case FindingKinds.BirthDate:
                return Shape(value);
            case FindingKinds.PersonName or FindingKinds.Address or FindingKinds.BirthPlace or FindingKinds.Email or FindingKinds.SocialAccount:
                return value.Length <= 2 ? "***" : value.Substring(0, 2).Trim() + "***";
            case FindingKinds.SensitiveAttribute or FindingKinds.StudyResult or FindingKinds.Credential or FindingKinds.Income or FindingKinds.GeoLocation:
                return "***";
            default:
                return Ends(value);
        }
    }

    private static string Ends(string value)
    {
        var kept = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (char.IsLetterOrDigit(c)) kept.Append(c);
        }

        if (kept.Length < 6) return "***";
        for (var i = 1; i < kept.Length - 2; i++) kept[i] = '*';
        return kept.ToString();
    }

    private static string Shape(string value)
    {
        var shape = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (char.IsLetterOrDigit(c)) shape.Append('*');
            else if (c is '/' or '-' or '.' or ' ') shape.Append(c);
        }

        return shape.ToString();
    }
}
