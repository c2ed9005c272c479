using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class ProseReader
{
    // "STK 2722… Vietcombank, chủ TK DAU NHU BANG": whatever the money is for, the account is the holder's.
    private static void GiveAccounts(string text, List<Piece> pieces)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            var (account, holder) = (pieces[i], pieces[i + 1]);
            if (account.Value.Kind != FindingKinds.BankAccount || holder.Person is null || account.Value.IsMasked) continue;
            var from = account.Start + account.Value.Raw.Length;
            if (holder.Start - from is < 0 or > Window) continue;
            var between = text.Substring(from, holder.Start - from);
            var isBank = IsNameOfBank(between);
            if (!isBank && !RecordWords.Of("account-holder").StandIn(HeaderKey.Of(between))) continue;
            if (isBank) pieces[i + 1] = Surely(holder);
            pieces[i] = account with { Value = account.Value with { Weight = RoleWeight.Exposing, Subject = null } };
        }
    }

    // "STK 1903… TCB Nguyen Thi Mau", "1903… (Vietcombank) Lê Mẫu": nothing but the bank between the number and its holder.
    private static bool IsNameOfBank(string between)
    {
        var words = between.Split(BankEdges, StringSplitOptions.RemoveEmptyEntries);
        return between.Length is > 1 and <= LongestBank && words.Length is > 0 and <= 4 && words.All(word => char.IsUpper(word[0]) || VietnameseLetters.ToLower(word) is "ngân" or "hàng" or "nh" or "tại" or "bank");
    }

    private const int LongestBank = 30;
    private static readonly char[] BankEdges = [' ', ',', '-', '–', '(', ')', ':', ';', '.'];

    private static Piece Surely(Piece holder)
    {
        var sure = holder.Value with { Confidence = Math.Max(Trusted, holder.Value.Confidence) };
        var at = holder.Person!.Values.IndexOf(holder.Value); // not null: a name
        if (at >= 0) holder.Person.Values[at] = sure;
        return holder with { Value = sure };
    }

    // "Lê Mẫu 0382…, Trần Thử 0382…": right behind a name a number of the right structure needs no label.
    private static void TrustNumbersBehindNames(string text, List<Piece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var (name, number) = (pieces[i - 1], pieces[i]);
            if (name.Person is null || number.Value.Kind != FindingKinds.NationalId || number.Value.Confidence is >= Trusted or < LeastBare) continue;
            var from = name.Start + name.Value.Raw.Length;
            if (number.Start - from is > 0 and <= LongestGap && HeaderKey.Of(text.Substring(from, number.Start - from)) is var gap && (gap.Length == 0 || RecordWords.Of("number-word").Holds(gap))) pieces[i] = number with { Value = number.Value with { Confidence = Trusted } };
        }
    }

    private const int LongestGap = 16;
    private const double Trusted = 0.7;
    private const double LeastBare = 0.4;
}
