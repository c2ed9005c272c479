using System.Buffers;
using System.Text;

namespace PiiScanner.Formats.Mail;

/// <summary>Tells mail from other text by its first header lines.</summary>
internal static class MailSignature
{
    private const int HeadLength = 4096;

    private static readonly string[] KnownHeaders =
        ["Received:", "Return-Path:", "Delivered-To:", "Message-ID:", "MIME-Version:", "From:", "To:", "Subject:", "Date:", "X-Mailer:", "Content-Type:", "DKIM-Signature:"];

    // Words that a letter or a form also begins its lines with.
    private static readonly string[] OrdinaryWords = ["From:", "To:", "Subject:", "Date:"];

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>True for a message: three header lines, one of them such as only mail has; under a name of mail one is enough.</summary>
    public static bool IsMessage(SourceFile file)
    {
        var text = Encoding.Latin1.GetString(file.Head(HeadLength));
        if (!BeginsWithHeader(text)) return false;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var lf ? lf : text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end >= 0 ? text[..end] : text;
        var known = KnownHeaders.Where(header => head.StartsWith(header, StringComparison.OrdinalIgnoreCase) || head.Contains("\n" + header, StringComparison.OrdinalIgnoreCase)).ToList();
        if (file.Extension is ".eml" or ".mht" or ".mhtml") return known.Count > 0;
        return known.Count >= 3 && known.Exists(header => !OrdinaryWords.Contains(header));
    }

    /// <summary>True for a mailbox: a line that begins with <c>From </c>, and a header line below it.</summary>
    public static bool IsMailbox(SourceFile file)
    {
        var text = Encoding.Latin1.GetString(file.Head(HeadLength));
        var line = text.IndexOf('\n');
        return text.StartsWith("From ", StringComparison.Ordinal) && line > 0 && BeginsWithHeader(text[(line + 1)..].TrimStart('>'));
    }

    /// <summary>True when a text begins with the name of a header, and a colon.</summary>
    public static bool BeginsWithHeader(ReadOnlySpan<char> text)
    {
        var name = text[..Math.Max(0, text.IndexOf(':'))];
        return name.Length is > 0 and < 60 && !name.ContainsAnyExcept(NameCharacters);
    }
}
