using MimeKit;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Mail;

/// <summary>The header lines of a message as blocks: people and subject as a reader sees them, one block for each address; what else may hold somebody's data as metadata.</summary>
internal static class MailHeaders
{
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase) { "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject" };

    // Numbers, dates and traces of machines; addresses among them are those of the lines above.
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "Received", "DKIM-Signature", "DomainKey-Signature", "Message-ID", "References", "In-Reply-To", "MIME-Version", "Date", "X-Google-DKIM-Signature", "X-Received", "X-Google-Smtp-Source",
        "X-Gm-Message-State", "Received-SPF", "Authentication-Results", "X-Mailer", "X-Priority", "X-MSMail-Priority", "Importance", "Thread-Index", "User-Agent", "List-Unsubscribe", "X-MimeOLE",
    };

    /// <summary>The lines of a message.</summary>
    /// <param name="headers">Its headers.</param>
    /// <param name="add">Takes a text and its part; null for what is shown.</param>
    public static void Read(HeaderList headers, Action<string, string?> add)
    {
        foreach (var header in headers)
        {
            if (Shown.Contains(header.Field)) ReadShown(header, add);
            else if (!IsTechnical(header.Field) && !string.IsNullOrWhiteSpace(header.Value)) add($"{header.Field}: {OneLine(header.Value)}", DocumentParts.Metadata);
        }
    }

    private static void ReadShown(Header header, Action<string, string?> add)
    {
        if (!header.Field.Equals("Subject", StringComparison.OrdinalIgnoreCase)
            && InternetAddressList.TryParse(header.RawValue, out var addresses) && addresses.Mailboxes.ToList() is { Count: > 0 } people)
        {
            foreach (var person in people) add(string.IsNullOrWhiteSpace(person.Name) ? person.Address : $"{OneLine(person.Name)} <{person.Address}>", null);
            return;
        }

        if (!string.IsNullOrWhiteSpace(header.Value)) add(OneLine(header.Value), null);
    }

    private static bool IsTechnical(string field) =>
        Technical.Contains(field) || field.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || field.StartsWith("ARC-", StringComparison.OrdinalIgnoreCase)
        || field.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase) || field.StartsWith("X-Microsoft-", StringComparison.OrdinalIgnoreCase);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
