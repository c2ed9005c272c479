using PiiScanner.Consent.Paper;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Paper;

namespace PiiScanner.Consent.Decisions;

/// <summary>A policy on one page, in plain words: what is blocked, decided by a person, allowed; every switch; a line to sign.</summary>
/// <param name="policy">The policy.</param>
/// <param name="digest">Its digest.</param>
/// <param name="language">Language of the page.</param>
public sealed class PolicyPage(PublicationPolicy policy, string digest, Language language)
{
    private static readonly Dictionary<string, LocalizedText> Switches = new(StringComparer.Ordinal)
    {
        [PolicySwitches.Hardship] = new("Danh sách học sinh vượt khó", "Lists of pupils who overcame hardship"),
        [PolicySwitches.News] = new("Một, hai học sinh được nêu tên trong tin bài", "One or two pupils named in the news"),
        [PolicySwitches.Ages] = new("Người đồng ý khi em 16, 17 tuổi", "Who agrees at 16 and 17"),
    };

    private static readonly Dictionary<string, LocalizedText> Words = new(StringComparer.Ordinal)
    {
        ["honours"] = new("coi là khen thưởng", "a prize"),
        ["welfare"] = new("coi là lộ hoàn cảnh: không đăng", "tells of poverty: not published"),
        ["note"] = new("cho đăng, có ghi nhận", "allowed, noted"),
        ["review"] = new("cần người duyệt", "a person decides"),
        ["learner-and-representative"] = new("cả em và người đại diện", "learner and representative"),
        ["learner"] = new("một mình em", "the learner alone"),
    };

    private static readonly LocalizedText Exposing = new(
        "Thông tin làm lộ danh tính hoặc đời tư là: ngày sinh đầy đủ, nơi sinh, quê quán, mã học sinh, số điện thoại, thư riêng, địa chỉ dưới cấp xã, cha mẹ, mọi số giấy tờ, tài khoản ngân hàng, thu nhập, hoàn cảnh, sức khỏe, dân tộc, tôn giáo, kỷ luật, nợ phí; điểm và hạnh kiểm ngoài danh sách khen thưởng, dự thi.",
        "What exposes a person: the full birth date, birth place, home town, student code, phone, private mail, address below the commune, parents, any document number, bank account, pay, family situation, health, ethnic group, religion, discipline, unpaid fees; marks and conduct outside lists of honours and contests.");

    /// <summary>The page as text.</summary>
    public string AsText()
    {
        var text = new System.Text.StringBuilder();
        foreach (var (line, isHead) in Lines()) text.Append(isHead ? "\n" : "").Append(line).Append('\n');
        text.Append('\n').Append(Say("Người ký: …………………………………   Chức vụ: …………………………   Ngày: ……/……/…………   Chữ ký:", "Signed by: …………………………………   Post: …………………………   Date: ……/……/…………   Signature:")).Append('\n');
        return text.ToString().TrimStart('\n');
    }

    /// <summary>The page as a Word document.</summary>
    /// <param name="output">Where to; seekable.</param>
    public void Write(Stream output)
    {
        var pages = new WordPages(22);
        var isFirst = true;
        foreach (var (line, isHead) in Lines())
        {
            pages.Line(line, bold: isHead, center: isFirst, size: isFirst ? 28 : 0, after: isHead ? 40 : 20);
            isFirst = false;
        }

        const string dots = "……………………………";
        pages.Line("", size: 12);
        pages.Columns(
            [4950, 4950],
            [new WordLine(Say("Có hiệu lực từ ngày ký.", "In force from the day it is signed."))],
            WordLine.Signer(Say("NGƯỜI KÝ", "SIGNED BY"), Say("Họ tên: ", "Name: ") + dots, Say("Chức vụ: ", "Post: ") + dots, Say("Ngày: ……/……/…………", "Date: ……/……/…………"), Say("Chữ ký:", "Signature:")));
        pages.Write(Say("Chính sách công bố dữ liệu", "Publication policy"), output);
    }

    private IEnumerable<(string Line, bool IsHead)> Lines()
    {
        yield return (Say("CHÍNH SÁCH CÔNG BỐ DỮ LIỆU CÁ NHÂN", "POLICY ON PUBLISHING PERSONAL DATA"), true);
        yield return (Say($"Phiên bản {policy.Version}, áp dụng từ {From()}, người rà soát: {policy.Reviewer}. Mã băm {digest[..16]}.", $"Version {policy.Version}, from {policy.ValidFrom} on, reviewed by {policy.Reviewer}. Digest {digest[..16]}."), false);
        foreach (var (outcome, vi, en) in ((Outcome, string, string)[])[(Outcome.Block, "KHÔNG ĐĂNG", "NEVER PUBLISHED"), (Outcome.Review, "CẦN NGƯỜI DUYỆT", "A PERSON DECIDES"), (Outcome.Note, "ĐƯỢC ĐĂNG (vẫn ghi nhận)", "ALLOWED (and noted)"), (Outcome.Clear, "KHÔNG TÍNH", "NOT COUNTED")])
        {
            var rows = policy.Rows.Where(row => row.Outcome == outcome).ToList();
            if (rows.Count == 0) continue;
            yield return (Say(vi, en), true);
            foreach (var row in rows) yield return ($"– {row.Text.In(language)}{(row.Law.Length > 0 ? $" ({Law(row.Law)})" : "")}{OnlyStrict(row)}", false);
            if (outcome == Outcome.Block) yield return (Exposing.In(language), false);
        }

        yield return (Say("KHI KHÔNG CÓ MỤC NÀO Ở TRÊN QUYẾT ĐỊNH, THEO LOẠI DỮ LIỆU TRONG DANH SÁCH", "WHERE NOTHING ABOVE DECIDES, BY KIND OF DATA IN A LIST"), true);
        foreach (var (outcome, vi, en) in ((Outcome, string, string)[])[(Outcome.Block, "không đăng", "never published"), (Outcome.Review, "cần người duyệt", "a person decides"), (Outcome.Note, "ghi nhận", "noted")])
        {
            var kinds = policy.Kinds.Where(pair => pair.Value.InList == outcome).Select(pair => pair.Key).ToList();
            if (kinds.Count > 0) yield return ($"– {Say(vi, en)}: {(language == Language.Vietnamese ? DataWords.Of(kinds) : string.Join(", ", kinds.Select(kind => kind.Replace('-', ' '))))}", false);
        }

        yield return (Say("LỰA CHỌN CỦA TRƯỜNG", "WHAT THE SCHOOL DECIDES"), true);
        foreach (var name in PolicySwitches.Words.Keys)
        {
            var word = PolicySwitches.Get(policy, name);
            yield return ($"– {Switches[name].In(language)}: {Words[word].In(language)} ({name}: {word})", false);
        }

        yield return (Say("Có đồng ý còn hiệu lực cho đúng mục đích, kênh và loại dữ liệu thì không tính. Căn cứ pháp luật chưa đối chiếu chỉ đưa đến người duyệt.", "What a consent covers for this purpose, channel and kinds of data does not count. A legal duty nobody has checked leads to a person at best."), false);
    }

    private string From() => DateOnly.TryParseExact(policy.ValidFrom, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? FormTerms.Written(day) : policy.ValidFrom;

    // A row that waits for a switch or the strict profile is not what happens today.
    private string OnlyStrict(PolicyRow row)
    {
        var waits = row.When.TryGetValue("news", out var news) && !news.Contains(PolicySwitches.Get(policy, PolicySwitches.News));
        waits |= row.When.TryGetValue("profile", out var profiles) && !profiles.Contains("default");
        return waits ? Say(" – chỉ khi chọn mức chặt chẽ (--profile strict)", " – with --profile strict only") : "";
    }

    private string Law(string law) => language == Language.Vietnamese ? law : Core.Findings.LawNames.English(law);

    private string Say(string vi, string en) => language == Language.Vietnamese ? vi : en;
}
