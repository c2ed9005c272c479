namespace PiiScanner.Analyzers.Source;

/// <summary>Finds the words behind which personal data stands that needs neither digits nor capitals: passwords, accounts, codes, ratings. One fast search a word, without allocating.</summary>
/// <param name="text">The text, or a part of it.</param>
internal ref struct AnnouncingWords(ReadOnlySpan<char> text)
{
    // Without their first letter where that may be a capital. What stands behind them is for the engine to say.
    private static readonly string[] Words =
    [
        "ật khẩu", "ẬT KHẨU", "at khau", "assword", "MK:", "mk:", "/MK", "Mk:", "zalo.me/", "facebook.com/", "fb.com/", "t.me/", "FB:", "acebook:", "alo:", "@ gmail", "{at}", "(at)", "[at]",
        "gày sinh", "ăm sinh", "NS:", "ã học sinh", "Mã HS", "ã sinh viên", "ọc lực", "ạnh kiểm", "ương:", "u nhập", "ọ và tên", "o va ten", "ọ tên", "<<", "hưa nộp", "hưa đóng", "òn nợ", "ệ số",
    ];

    private readonly ReadOnlySpan<char> _text = text;
    private int _word;
    private int _at;

    /// <summary>Where the word stands, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Goes to the next word; the places of one word come before those of the next.</summary>
    public bool MoveNext()
    {
        for (; _word < Words.Length; _word++, _at = 0)
        {
            var found = _text.Slice(_at).IndexOf(Words[_word].AsSpan());
            if (found < 0) continue;
            Position = _at + found;
            _at = Position + Words[_word].Length;
            return true;
        }

        return false;
    }
}
