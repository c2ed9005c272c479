using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning;

/// <summary>Counts the addresses in a document that lead to file stores, online documents, forms and shortened addresses: what lies there was not checked.</summary>
/// <remarks>An address is never told, because its query may hold personal values: only the service and how many different addresses there are.</remarks>
internal sealed class ExternalLinks
{
    private const string Code = "external-link";
    private const int MostRemembered = 10_000;
    private const string Ends = " \t\r\n\"'<>()[]{}|\\^`,;\u00A0\u201C\u201D";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (ExternalHosts.Row Row, int Count)> _services = new(StringComparer.Ordinal);

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        _seen.Clear();
        _services.Clear();
    }

    /// <summary>Counts the addresses in a text.</summary>
    /// <param name="text">Any text.</param>
    public void Look(string text)
    {
        // Most texts hold neither, and are not searched for a hundred hosts.
        if (!text.Contains('.', StringComparison.Ordinal) || text.AsSpan().IndexOfAny('/', '%') < 0) return;
        var hosts = ExternalHosts.Shared;
        for (var from = 0; from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(hosts.Names);
            if (at < 0) return;
            at += from;
            from = at + 1;
            if (!BeginsHost(text, at) || hosts.Find(text.AsSpan(at), out var length) is not { } row) continue;
            var end = text.AsSpan(at + length).IndexOfAny(Ends);
            var rest = (end < 0 ? text.AsSpan(at + length) : text.AsSpan(at + length, end)).TrimEnd(".:!?");
            from = at + length + rest.Length;
            if (rest.Length > 0) Count(row, rest);
        }
    }

    /// <summary>What is to be told of them, or null when there are none.</summary>
    public Notice? Notice
    {
        get
        {
            if (_services.Count == 0) return null;
            var total = Number(_services.Values.Sum(service => service.Count));
            var parts = _services.Values.OrderByDescending(service => service.Count).Select(service => (service.Row, Count: Number(service.Count))).ToList();
            var vi = string.Join(", ", parts.Select(part => $"{(part.Row.IsShort ? "địa chỉ rút gọn " : "")}{part.Row.Name} ({part.Count})"));
            var en = string.Join(", ", parts.Select(part => $"{(part.Row.IsShort ? "shortened address " : "")}{part.Row.Name} ({part.Count})"));
            return new Notice(Code, new LocalizedText($"{total} liên kết ngoài chưa kiểm tra: {vi}.", $"{total} external link{(total == "1" ? "" : "s")} not checked: {en}."));
        }
    }

    // "www.bit.ly" and "truong.sharepoint.com" are such hosts, "get.ly" and "me@bit.ly" are not.
    private static bool BeginsHost(string text, int at)
    {
        if (at == 0) return true;
        if (text[at - 1] is 'F' or 'f' && at >= 3 && text.AsSpan(at - 3, 3).Equals("%2F", StringComparison.OrdinalIgnoreCase)) return true;
        return !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('-' or '@' or '_');
    }

    // The same address as text and as the target behind it is one link.
    private void Count(ExternalHosts.Row row, ReadOnlySpan<char> rest)
    {
        var address = $"{row.Host}/{rest}";
        if (_seen.Count < MostRemembered ? !_seen.Add(address) : _seen.Contains(address)) return;
        _services[row.Name] = (row, _services.TryGetValue(row.Name, out var known) ? known.Count + 1 : 1);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
