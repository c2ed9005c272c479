using System.Globalization;

namespace PiiScanner.Formats.Image;

/// <summary>Reads a payment code of the EMV kind as Vietnamese banks print it (VietQR): bank, account, and the name where there is one.</summary>
/// <remarks>EMV QR Code Specification for Payment Systems, merchant-presented mode: each value has two digits of tag and two of length in front.</remarks>
internal static class PaymentCode
{
    private const string Payload = "00";
    private const string MerchantAccount = "38";
    private const string MerchantName = "59";
    private const string Napas = "A000000727";

    /// <summary>The values with their roles; null when it is no payment code of a Vietnamese bank account.</summary>
    public static IReadOnlyList<(string Role, string Text, string? Raw)>? Read(string payload)
    {
        if (!payload.StartsWith("000201", StringComparison.Ordinal) || Split(payload) is not { } whole || !whole.ContainsKey(Payload)) return null;
        if (!whole.TryGetValue(MerchantAccount, out var template) || Split(template) is not { } account || account.GetValueOrDefault("00") != Napas) return null;
        if (!account.TryGetValue("01", out var beneficiary) || Split(beneficiary) is not { } bank || !bank.TryGetValue("01", out var number)) return null;
        var found = new List<(string, string, string?)> { ("bank-account", number, null) };
        if (bank.TryGetValue("00", out var code)) found.Add(("bank-name", code, null));
        if (whole.TryGetValue(MerchantName, out var name)) found.Add(("account-holder", name, null));
        return found;
    }

    // Null where the lengths do not add up.
    private static Dictionary<string, string>? Split(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (at + 4 > text.Length || !int.TryParse(text.AsSpan(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || at + 4 + length > text.Length) return null;
            values[text.Substring(at, 2)] = text.Substring(at + 4, length);
            at += 4 + length;
        }

        return values;
    }
}
