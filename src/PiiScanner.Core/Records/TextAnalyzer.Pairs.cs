using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LongestLogin = 60;
    private const int ShortestSecret = 5;
    private static readonly LocalizedText LoginText = new("dưới tiêu đề về tài khoản", "under a title of accounts");

    // "/tracuu?hoten=Lê Mẫu&ns=17/11/2012&sdt=0912…": the parameters of an address are labels and values.
    private bool TakeQuery(NormalizedText line)
    {
        var text = line.Text;
        var isAddress = text.IndexOf('&') >= 0;
        if (text.IndexOf('=') < 0 || !isAddress && text.IndexOf(';') < 0) return false;
        var pairs = new List<LabelledValue>();
        var (first, last) = (text.Length, 0);
        for (var mark = text.IndexOf('='); mark >= 0; mark = text.IndexOf('=', mark + 1))
        {
            var from = mark;
            while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '_' or '-')) from--;
            var end = isAddress ? EndOfParameter(text, mark + 1) : EndOfPair(text, mark + 1);
            if (from < mark && end > mark + 1 && forms.RoleOf(text.Substring(from, mark - from)) is { } role)
            {
                pairs.Add(new LabelledValue(role, Fields.Slice(line, mark + 1, end - mark - 1)));
                (first, last) = (Math.Min(first, from), Math.Max(last, end));
            }
        }

        if (pairs.Count < 2 || !pairs.Exists(pair => pair.Role.Kind is not null)) return false;
        // "Server=…;User Id=app;Password=…" tells how a program reaches its data, and of nobody.
        if (!isAddress && !pairs.Exists(pair => pair.Role.Kind is FindingKinds.PersonName or FindingKinds.BirthDate or FindingKinds.PhoneNumber or FindingKinds.NationalId)) return false;
        FlushRun();
        ReleaseName();
        CloseCard();
        foreach (var pair in pairs) AddToCard(pair, ValuesOf(pair));
        CloseCard();
        if (first > 0) ReadProse(Fields.Slice(line, 0, first));
        if (last < text.Length) ReadProse(Fields.Slice(line, last, text.Length - last));
        return true;
    }

    // "ten=Lê Mẫu; ngaysinh=5/9/2012"
    private static int EndOfPair(string text, int at) => text.IndexOf(';', at) is >= 0 and var end ? end : text.Length;

    private static int EndOfParameter(string text, int at)
    {
        while (at < text.Length && text[at] is not ('&' or '"' or '\'' or '<' or '>' or '#' or '\t') && !(text[at] == ' ' && at + 1 < text.Length && (text[at + 1] is '-' or '"' or '[' || text.AsSpan(at + 1).StartsWith("HTTP".AsSpan(), StringComparison.Ordinal)))) at++;
        return at;
    }

    // "- minhlm / Abc@1234" under "Tài khoản học sinh": a login and its password.
    private bool TakeLogin(NormalizedText line)
    {
        var text = line.Text;
        if (text.Length > LongestLogin || line.Block.Location.Part == DocumentParts.Metadata) return false;
        var start = LineFields.MarkerEnd(text);
        var parts = text.Substring(start).Split(LoginMarks, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || parts[0].Trim(LoginEdges) is not { Length: >= 3 } login || parts[1].Trim(LoginEdges) is not { Length: >= ShortestSecret } secret) return false;
        if (login.IndexOf(' ') >= 0 || secret.IndexOf(' ') >= 0 || CellShapes.Digits(secret) == 0 || CellShapes.Letters(secret) == 0 || CellShapes.Letters(login) == 0 || CellValueReader.IsMaskedValue(secret) || IsOfProgram(login, secret)) return false;
        if (!_recent.Exists(recent => recent.Text.Length <= LongestTitleOfPeople && titleLexicon.Read([recent.Text]).Has("accounts"))) return false;
        var from = text.IndexOf(login, start, StringComparison.Ordinal);
        var end = text.LastIndexOf(secret, StringComparison.Ordinal) + secret.Length;
        var span = line.ToOriginal(from, end - from);
        var record = new RecordDraft(RecordShape.Alone, line.Block.Locate(span));
        record.Values.Add(new ValueDraft
        {
            RuleId = "login-under-title",
            Kind = FindingKinds.Credential,
            Raw = text.Substring(from, end - from),
            Normalized = text.Substring(from, end - from),
            Confidence = 0.75,
            Span = span,
            Location = line.Block.Locate(span),
            OcrConfidence = line.Block.OcrConfidenceOf(span),
            Weight = RoleWeight.Exposing,
            Evidence = [new Evidence("list-title", 0.75, LoginText)],
        });
        FlushRun();
        sink.Add(record, Titles());
        return true;
    }

    // "separator: rx_match[2]", "theme-color: #1ABB9C", "width=device-width", "MULTISELECT: 0x0200000,": settings of a page or program.
    private static bool IsOfProgram(string login, string secret) =>
        ProgramText.IsCode(secret) || secret.IndexOf('=') >= 0 || secret.IndexOf('[') >= 0 || secret[secret.Length - 1] == ',' || secret.StartsWith("0x", StringComparison.Ordinal)
        || secret[0] == '#' && secret.Length == 7;

    private static readonly string[] LoginMarks = ["  ", " / ", " | ", " - ", " – ", ": ", "\t", " : "];
    private static readonly char[] LoginEdges = [' ', '`', '*', '"'];
}
