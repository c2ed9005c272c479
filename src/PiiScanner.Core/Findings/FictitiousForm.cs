using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>One form of fictitious values: <c>#</c> one digit, <c>0+</c> one or more zeros, <c>?</c> one letter, <c>*</c> any text; the rest as it stands, without marks and case.</summary>
internal sealed class FictitiousForm(string form)
{
    private readonly string _form = VietnameseLetters.Fold(form.Trim());

    /// <summary>Says whether the whole text has the form.</summary>
    /// <param name="text">Folded text.</param>
    public bool Matches(string text) => Matches(0, text, 0);

    // Forms are a few signs long and have at most two open signs, so that going back costs at most the square of the text.
    private bool Matches(int at, string text, int from)
    {
        while (at < _form.Length)
        {
            var sign = _form[at];
            var isZeros = sign == '0' && at + 1 < _form.Length && _form[at + 1] == '+';
            if (isZeros || sign == '*')
            {
                var next = at + (isZeros ? 2 : 1);
                for (var end = isZeros ? from + 1 : from; end <= text.Length; end++)
                {
                    if (isZeros && text[end - 1] != '0') return false;
                    if (Matches(next, text, end)) return true;
                }

                return false;
            }

            if (from >= text.Length || !Fits(sign, text[from])) return false;
            at++;
            from++;
        }

        return from == text.Length;
    }

    private static bool Fits(char sign, char c) => sign switch
    {
        '#' => c is >= '0' and <= '9',
        '?' => char.IsLetter(c),
        _ => sign == c,
    };
}
