using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Parts of a Vietnamese letter, for encodings that do not have it whole.</summary>
public static class LetterParts
{
    private static readonly string[] Tones = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];

    /// <summary>The letter with its circumflex, breve or horn, and behind it the combining tone: what windows-1258 holds.</summary>
    /// <param name="c">Any letter in NFC.</param>
    public static string ShapeAndTone(char c) => VietnameseLetters.WithoutTone(c) + Tones[VietnameseLetters.ToneOf(c)];

    /// <summary>The letter without marks; <c>#</c> for what has no plain form.</summary>
    /// <param name="c">Any character.</param>
    public static string Plain(char c) => WrittenForm.Plain(c.ToString());
}
