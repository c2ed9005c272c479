namespace PiiScanner.Formats.Word;

/// <summary>Tells field instructions and bookmark names that Word writes by itself from those that hold somebody's words.</summary>
internal static class WordFields
{
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "TOC", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN",
        "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "MERGEFORMAT", "CHARFORMAT", "h", "z", "u", "o", "n", "p", "Arabic", "roman", "alphabetic",
    };

    /// <summary>True for a bookmark name that Word makes up, such as <c>_Toc198012345</c>.</summary>
    /// <remarks>A number that begins with 0 is not one of Word's: it may be a phone number put there.</remarks>
    public static bool IsGenerated(string name)
    {
        if (name.Length == 0 || name == "_GoBack") return true;
        if (name.Length < 5 || name[0] != '_' || name[4] == '0') return false;
        return name[..4] is "_Toc" or "_Ref" or "_Hlk" or "_Hlt" or "_Hlc" && name.Length <= 13 && name.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>True for an instruction of nothing but field names, switches and generated bookmarks.</summary>
    public static bool IsEmptyOfText(string instruction)
    {
        foreach (var word in instruction.Split([' ', '\t', '\n', '\u00A0', '"', '\\', '*', '@', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Plain.Contains(word) && !IsGenerated(word) && !IsDatePicture(word) && !IsShortNumber(word)) return false;
        }

        return true;
    }

    private static bool IsDatePicture(string word) => word.AsSpan().IndexOfAnyExcept("dMyHhmsAaPp/.:-") < 0;

    private static bool IsShortNumber(string word) => word.Length <= 3 && word.AsSpan().IndexOfAnyExcept("0123456789-") < 0;
}
