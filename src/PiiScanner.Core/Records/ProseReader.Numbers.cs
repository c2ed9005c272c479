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

    // "Lê Mẫu - 16/03/2013 - 0013… - 0978…", "Trần Thử 2/9/2013 0904…": a name and right behind it two values or more, each next to the last, are a row of a list that somebody wrote into a message.
    private static void TrustChains(string text, List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Person is null) continue;
            var last = i;
            while (last + 1 < pieces.Count && pieces[last + 1].Person is null && FollowsClosely(text, pieces[last], pieces[last + 1])) last++;
            var facts = pieces.GetRange(i + 1, last - i).Count(IsFactOfRow);
            // "Lê Mẫu, 15/5/2020, thôn Mẫu, sđt 0982…": a place stands between.
            if (facts == 1 && last == i + 1 && last + 1 < pieces.Count && pieces[last].Value.Kind == FindingKinds.BirthDate && pieces[last + 1] is { Person: null, Value.Kind: FindingKinds.PhoneNumber or FindingKinds.NationalId } further && further.Start - pieces[last].Start <= Window) facts++;
            if (facts < 2) continue;
            for (var at = i + 1; at <= last; at++)
            {
                if (IsFactOfRow(pieces[at])) pieces[at] = pieces[at] with { Value = pieces[at].Value with { Confidence = Math.Max(Trusted, pieces[at].Value.Confidence) } };
            }

            i = last;
        }
    }

    private static bool IsFactOfRow(Piece piece) => piece.Value is { Kind: FindingKinds.BirthDate, Normalized.Length: 10 } or { Kind: FindingKinds.PhoneNumber or FindingKinds.NationalId };

    // Signs and a label at most: "sn", "mã định danh", "đt mẹ".
    private static bool FollowsClosely(string text, Piece left, Piece right)
    {
        var from = left.Start + left.Value.Raw.Length;
        if (right.Start - from is < 1 or > LongestGap) return false;
        var gap = HeaderKey.Of(text.Substring(from, right.Start - from));
        return gap.Length == 0 || RecordWords.Of("row-label").Holds(gap);
    }

    private const int LongestGap = 16;
    private const double Trusted = 0.7;
    private const double LeastBare = 0.4;
}
