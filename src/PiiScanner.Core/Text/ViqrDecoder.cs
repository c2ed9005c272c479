namespace PiiScanner.Core.Text;

/// <summary>Decodes VIQR: <c>^</c> <c>(</c> <c>+</c> and the tones <c>'</c> <c>`</c> <c>?</c> <c>~</c> <c>.</c> behind the vowel, <c>dd</c> for đ.</summary>
internal sealed class ViqrDecoder : LegacyDecoder
{
    /// <inheritdoc/>
    public override void Decode(NormalBuffer source, int start, int end, NormalBuffer target)
    {
        var isBreve = source.Chars.Slice(start, end - start).IndexOf(')') < 0; // a closed bracket is a bracket
        for (var i = start; i < end; i++)
        {
            var c = source[i];
            var origin = source.OriginAt(i);
            if (c is 'd' or 'D' && i + 1 < end && source[i + 1] is 'd' or 'D')
            {
                target.Add(c == 'd' ? 'đ' : 'Đ', origin);
                i++;
                continue;
            }

            target.Add(c, origin);
            while (i + 1 < end && MarkOf(source, i + 1, end, isBreve) is not '\0' and var mark && VietnameseLetters.TryCompose(target.Last, mark, out var composed))
            {
                target.ReplaceLast(composed);
                i++;
            }
        }
    }

    private static char MarkOf(NormalBuffer source, int at, int end, bool isBreve) => source[at] switch
    {
        '^' => '\u0302',
        '(' when isBreve => '\u0306',
        '+' => '\u031B',
        '\'' or '’' => '\u0301',
        '`' => '\u0300',
        '~' => '\u0303',
        '?' when GoesOn(source, at + 1, end) => '\u0309',
        '.' when GoesOn(source, at + 1, end) => '\u0323',
        _ => '\0',
    };

    // A question mark or full stop is a tone inside a word, before a comma, and before a space when the sentence goes on in lower case.
    private static bool GoesOn(NormalBuffer source, int at, int end)
    {
        if (at < end && source[at] == ' ') at++;
        else return at < end && (VietnameseLetters.IsLetter(source[at]) || source[at] is ',' or ';' or ':' or ')');
        return at < end && VietnameseLetters.IsLetter(source[at]) && !VietnameseLetters.IsUpper(source[at]);
    }
}
