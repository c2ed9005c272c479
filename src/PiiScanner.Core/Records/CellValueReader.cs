using PiiScanner.Core.Checks;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Takes the values out of a cell whose column's role is known.</summary>
internal sealed partial class CellValueReader(IValueFinder finder)
{
    private const string ColumnRule = "table-column";
    private static readonly LocalizedText HeaderText = new("tiêu đề cột nói vậy", "the column's heading says so");
    private static readonly LocalizedText ValuesText = new("các giá trị trong cột giống nhau về dạng", "the values of the column agree in shape");
    private static readonly LocalizedText AgreedText = new("khớp với một cột khác cùng dòng (năm sinh, giới tính trong số định danh)", "agrees with another column of the row (birth year or sex inside the personal number)");
    private static readonly LocalizedText FitText = new("giá trị đúng dạng của cột", "the value fits the column");
    private static readonly LocalizedText LineText = new("đứng cùng dòng với các nhãn của phiếu", "stands on a line with a form's labels");
    private readonly List<Candidate> _candidates = [];
    private readonly List<FittedValue> _fitted = [];
    private readonly List<(int Start, int Length, double Score)> _names = [];

    /// <summary>Adds the values of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="column">Its column; its role has a kind.</param>
    /// <param name="values">Where they are added.</param>
    public void Read(GridCell cell, ListColumn column, List<ValueDraft> values)
    {
        var kind = column.Role.Kind!;
        if (CellShapes.IsEmptyMark(cell.Text.Folded)) return;
        if (cell.Trimmed == TextBlock.Unreadable)
        {
            // Whatever it is, it stands in this column; for the person whose row it is that makes no difference.
            Whole(cell, column, kind, 0.3, values);
            return;
        }

        if (kind == FindingKinds.Email && column is { FromHeader: true, IsOfLabel: false } && IsCutAddress(cell.Trimmed) && !ProgramText.HasInnerCapital(cell.Trimmed.AsSpan()) && !finder.Fits(kind, cell.Text, out _))
        {
            Whole(cell, column, kind, 0.5, values);
            return;
        }

        if (kind == FindingKinds.Credential ? CellShapes.IsSetting(cell.Trimmed) && (column.IsOfLabel || column.Confidence < NothingSecret) : ProgramText.IsCode(cell.Trimmed))
        {
            ReadDetected(cell, kind);
            AddFitted(cell, column, kind, values);
            return;
        }

        if (!CellShapes.CanBe(kind, cell.Trimmed, cell.Text.Folded) && !IsMaskedValue(cell.Trimmed))
        {
            if (kind == FindingKinds.Income) return;
            // Not the column's value as a whole, but it may hold one among words.
            ReadDetected(cell, kind);
            AddFitted(cell, column, kind, values);
            return;
        }

        switch (kind)
        {
            case FindingKinds.PersonName:
                ReadNames(cell, column, values);
                break;
            case FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.BirthDate or FindingKinds.Email:
                ReadShaped(cell, column, kind, values);
                break;
            case FindingKinds.HealthInsurance:
                Whole(cell, column, char.IsLetter(cell.Trimmed[0]) ? kind : FindingKinds.SocialInsurance, 1, values);
                break;
            case FindingKinds.Credential when WordChecks.IsPlaceholder(cell.Trimmed.AsSpan()):
            case FindingKinds.SensitiveAttribute when CellShapes.IsOpenChoice(cell.Trimmed):
                // A form or setting nobody has filled in.
                break;
            case FindingKinds.SensitiveAttribute or FindingKinds.StudyResult or FindingKinds.BirthPlace:
                Whole(cell, column, kind, 1, values);
                break;
            case FindingKinds.Address:
                Whole(cell, column, kind, CellShapes.Letters(cell.Trimmed) >= 2 || CellShapes.Digits(cell.Trimmed) > 0 ? 1 : 0, values);
                break;
            case FindingKinds.BankAccount when NumberShapes.IsCodeOfThing(cell.Trimmed):
                // "TS72783351": the card of a thing in an inventory.
                break;
            case FindingKinds.BankAccount or FindingKinds.TaxCode when NumberAmongWords(cell.Text) is { } number:
                Add(cell, column, kind, number, finder.Fits(kind, number, out _) ? 1 : 0.7, values);
                break;
            case FindingKinds.Income when column.IsOfLabel && CellShapes.Letters(cell.Trimmed) == 0 && CellShapes.Digits(cell.Trimmed) < LeastDigitsOfCode:
                // "6100 Phụ cấp lương": the number of a line in a budget.
                break;
            case FindingKinds.Income when column.IsOfLabel && CellShapes.Digits(cell.Trimmed) >= DigitsOfABudget:
                // "6001 Lương ngạch bậc 3.125.400.000": what a school spends in a year.
                break;
            case FindingKinds.StudentId when column.Role.IsOfThingsToo && CellShapes.Digits(cell.Trimmed) < LeastDigitsOfCode:
                // "Mã: 91", "Code: A12" stand on goods, calling codes and tasks.
                break;
            default:
                if (cell.Trimmed.Length > 80) ReadShaped(cell, column, kind, values);
                else if (cell.Trimmed.Any(char.IsLetterOrDigit)) Whole(cell, column, kind, finder.Fits(kind, cell.Text, out _) ? 1 : 0.7, values);
                break;
        }
    }

    // "tran.hai.tha" of "tran.hai.thanh@…": a narrow column cuts an address, and what is left spells a name.
    private static bool IsCutAddress(string text)
    {
        if (text.Length < 5) return false;
        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' or '-' or '+' or '@')) return false;
        }

        return text.Any(char.IsLetter);
    }

    private const int LeastDigitsOfCode = 5;
    private const int DigitsOfABudget = 10;

    /// <summary>A name that stands in a line of labels without one of its own.</summary>
    public ValueDraft NameBesideLabels(NormalizedText name)
    {
        var span = name.ToOriginal(0, name.Text.Length);
        return new ValueDraft
        {
            RuleId = "form-line",
            Kind = FindingKinds.PersonName,
            Raw = name.Text,
            Normalized = Fields.SingleSpaces(name.Text),
            Confidence = 0.7,
            Span = span,
            Location = name.Block.Locate(span),
            OcrConfidence = name.Block.OcrConfidenceOf(span),
            Weight = RoleWeight.Name,
            Evidence = [new Evidence("form-line", 0.7, LineText)],
        };
    }

    // "**Lê Mẫu**": signs that set a name off hide nothing of it.
    private static GridCell WithoutEmphasis(GridCell cell)
    {
        var text = cell.Text.Text;
        var (start, length) = Fields.Trim(text);
        if (length > 2 && text[start] is '-' or '•' or '+' or '*' && text[start + 1] == ' ') (start, length) = (start + 2, length - 2);
        var (from, to) = Emphasis.Inside(text, start, start + length);
        return to - from == length ? cell : new GridCell(cell.Column, Fields.Slice(cell.Text, from, to - from), cell.ColumnSpan);
    }

    private void ReadNames(GridCell cell, ListColumn column, List<ValueDraft> values)
    {
        cell = WithoutEmphasis(cell);
        if (column.Role.Name != "given-name" && WithoutAddress(cell) is var named)
        {
            if (named is null) return;
            cell = named;
        }

        // "Parent: Yes"
        if (column.IsOfLabel && cell.Trimmed.ToLowerInvariant() is "yes" or "no" or "true" or "false") return;
        // "(ký, ghi rõ họ tên)" waits for somebody to sign.
        if (RecordWords.Of("sign-here").Open(cell.Key)) return;
        // "**KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC**": the asterisks hide nothing.
        if (cell.Trimmed.IndexOf('*') >= 0 && ContextWords.IsPostAlone(cell.Key)) return;
        // "Phường Thị Nại", "Xã Thị Hoa": no surname is written so.
        if (RecordWords.Of("place-unit").OpenMarked(VietnameseLetters.ToLower(cell.Trimmed))) return;
        if (ReadSeveralNames(cell, column, values)) return;
        var look = finder.LookAtName(cell.Text);
        if (look.Score >= 0.5 || look.Masked || look.Placeholder)
        {
            var name = look.Length > 0 ? Fields.Slice(cell.Text, look.Start, look.Length) : cell.Text;
            Add(cell, column, FindingKinds.PersonName, name, Math.Max(0.6, look.Score), values, look.Masked, look.Placeholder);
            return;
        }

        _names.Clear();
        finder.FindNames(cell.Text, _names);
        if (_names.Count == 1 && column.FromHeader && IsPartOfName(cell, _names[0]))
        {
            Add(cell, column, FindingKinds.PersonName, cell.Text, 0.6, values);
            return;
        }

        foreach (var (start, length, score) in _names)
        {
            Add(cell, column, FindingKinds.PersonName, Fields.Slice(cell.Text, start, length), Math.Max(0.6, score), values);
        }

        // A name column also holds names the model does not know: foreign pupils, minorities, nicknames.
        if (_names.Count > 0 || !column.FromHeader || column.Role.IsOfThingsToo) return;
        // "Kim Ha Eun (2/1)"
        var bracket = cell.Text.Text.IndexOf('(');
        if (bracket > 2) cell = new GridCell(cell.Column, Fields.Slice(cell.Text, 0, bracket));
        if (!MayBeName(cell) || ProgramText.IsIdentifier(cell.Trimmed) && !(look.Given && Syllable.IsVietnamese(cell.Trimmed.AsSpan())) || IsSentence(cell, column)) return;
        var (first, whole) = Fields.Trim(cell.Text.Text);
        var skipped = look.Length > 0 && look.Start > first ? look.Start - first : 0;
        Add(cell, column, FindingKinds.PersonName, skipped == 0 ? cell.Text : Fields.Slice(cell.Text, first + skipped, whole - skipped), 0.6, values);
    }

    // "Em Khuất" of "Em Khuất Lê Mẫu" in a narrow cell: how a pupil is called is no part of the name, and "Em" alone is none. No surname is written so.
    private static GridCell? WithoutAddress(GridCell cell)
    {
        const string address = "Em";
        if (cell.Trimmed == address) return null;
        if (!cell.Trimmed.StartsWith(address + " ", StringComparison.Ordinal)) return cell;
        var (start, length) = Fields.Trim(cell.Text.Text);
        return new GridCell(cell.Column, Fields.Slice(cell.Text, start + address.Length, length - address.Length), cell.ColumnSpan);
    }

    // "parent: An optional object that can be either": a sentence behind a label.
    private static bool IsSentence(GridCell cell, ListColumn column) =>
        column.IsOfLabel && cell.Trimmed.Count(c => c == ' ') >= MostSpacesOfName && !CellShapes.IsCapitalised(cell.Trimmed, 0, cell.Trimmed.Length);

    private const int MostSpacesOfName = 4;

    // The confidence of a column of passwords of which none has a digit: what a program's settings say may stand there.
    private const double NothingSecret = 0.67;

    private static readonly string[] BetweenNames = ["\n", ";", ",", " - ", " – ", " / ", " & ", " và ", "/"];

    // "Nguyễn Đăng Đại\nPhùng Sủi Mẫu": every line a name with a surname of its own. A name broken over lines has a line that is none.
    private bool ReadSeveralNames(GridCell cell, ListColumn column, List<ValueDraft> values)
    {
        var text = cell.Text.Text;
        var mark = Array.Find(BetweenNames, mark => text.IndexOf(mark, StringComparison.Ordinal) > 0);
        if (mark is null || cell.Trimmed.Length > 400) return false;
        var parts = new List<NormalizedText>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(mark, start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (text.Substring(start, end - start).Trim().Length > 0) parts.Add(Fields.Slice(cell.Text, start, end - start));
            start = end + mark.Length;
        }

        var looks = parts.ConvertAll(finder.LookAtName);
        // A name broken over lines has a line of one word, or none that is a name by itself.
        var known = looks.Count(look => look.Score >= 0.55);
        if (parts.Count < 2 || known * 2 < parts.Count || known == 0 || parts.Exists(part => part.Text.Trim().IndexOf(' ') < 0 || !MayBeUnusualName(new GridCell(0, part)))) return false;
        if (mark == "\n" && known < parts.Count && parts.Count == 2) return false;
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, look) = (parts[i], looks[i]);
            if (look.Score < 0.55)
            {
                Add(cell, column, FindingKinds.PersonName, part, 0.6, values);
                continue;
            }

            Add(cell, column, FindingKinds.PersonName, Fields.Slice(part, look.Start, look.Length), look.Score, values, look.Masked, look.Placeholder);
        }

        return true;
    }

    // The model knows "Đa Gout Ha" of "Đa Gout Ha Lăp": in a column of names the capitalised words around are the name too.
    private static bool IsPartOfName(GridCell cell, (int Start, int Length, double Score) name)
    {
        if (!MayBeUnusualName(cell) || name.Length >= cell.Trimmed.Length) return false;
        foreach (var c in cell.Trimmed)
        {
            if (!char.IsLetter(c) && c is not (' ' or '\'' or '’' or '-')) return false;
        }

        var (start, length) = Fields.Trim(cell.Text.Text);
        // "Úc Phùng Ngọc Ánh Huyền": a rare surname before what the model knows; "PH Nguyễn Văn An" is none.
        if (name.Start > start) return name.Start + name.Length == start + length && !char.IsUpper(cell.Text.Text[start + 1]) && CellShapes.IsCapitalised(cell.Text.Text, start, name.Start - start);
        return CellShapes.IsCapitalised(cell.Text.Text, name.Start + name.Length, start + length - name.Start - name.Length);
    }

    private static bool MayBeName(GridCell cell) =>
        !ContextWords.IsOrganisationName(cell.Text.Text) && !ContextWords.IsPostAlone(cell.Key) && cell.Trimmed.Length is >= 2 and <= 60 && CellShapes.Digits(cell.Trimmed) == 0 && CellShapes.Letters(cell.Trimmed) >= 2;

    /// <summary>True for a cell that is a name because its column holds names, though its words are no Vietnamese name: one to five words with capitals.</summary>
    public static bool MayBeUnusualName(GridCell cell) =>
        MayBeName(cell) && cell.Trimmed.IndexOf(':') < 0 && cell.Trimmed.Count(c => c == ' ') <= 4 && CellShapes.IsCapitalised(cell.Trimmed, 0, cell.Trimmed.Length);

    private void ReadShaped(GridCell cell, ListColumn column, string kind, List<ValueDraft> values)
    {
        _fitted.Clear();
        finder.FitAll(kind, cell.Text, _fitted);
        // "sinh ngày 05/9/2015" holds a year, but says a day.
        if (kind == FindingKinds.BirthDate && _fitted.Count > 0 && _fitted[0].Normalized.Length == 4 && CellShapes.Digits(cell.Trimmed) > 4) _fitted.Clear();
        if (_fitted.Count == 0) ReadDetected(cell, kind);
        AddFitted(cell, column, kind, values);
        if (_fitted.Count > 0 || !column.FromHeader) return;
        // "Loa kéo di động: 17/11/2021"
        if (kind == FindingKinds.PhoneNumber && finder.Fits(FindingKinds.BirthDate, cell.Text, out var date) && date.Length == 10) return;
        var digits = CellShapes.Digits(cell.Trimmed);
        var enough = kind == FindingKinds.BirthDate ? digits is >= 4 and <= 10 : kind != FindingKinds.Email && digits >= 7 && CellShapes.Letters(cell.Trimmed) <= 2 * digits;
        if (enough || kind == FindingKinds.Email && cell.Trimmed.IndexOf('@') > 0 || IsMaskedValue(cell.Trimmed)) Whole(cell, column, kind, 0.5, values);
    }

    // "6580368535 (MB)", "VietinBank 101 234 567 890": the bank's name is nobody's secret. Null where the digits are no single number among words.
    private static NormalizedText? NumberAmongWords(NormalizedText cell)
    {
        const int Fewest = 6;
        var text = cell.Text;
        var first = 0;
        while (first < text.Length && !char.IsDigit(text[first])) first++;
        var (end, digits) = (first, 0);
        for (var at = first; at < text.Length; at++)
        {
            if (char.IsDigit(text[at])) (end, digits) = (at + 1, digits + 1);
            else if (text[at] is not (' ' or '.' or '-') || at > end) break;
        }

        var isWhole = first == 0 && end == text.Length;
        var glued = first > 0 && char.IsLetter(text[first - 1]) || end < text.Length && char.IsLetter(text[end]);
        return digits < Fewest || isWhole || glued || CellShapes.Digits(text) > digits ? null : Fields.Slice(cell, first, end - first);
    }

    private void ReadDetected(GridCell cell, string kind)
    {
        _fitted.Clear();
        _candidates.Clear();
        finder.Detect(cell.Text, _candidates);
        foreach (var candidate in _candidates)
        {
            if (candidate.Rule.Kind == kind) _fitted.Add(new FittedValue(candidate.Rule, candidate.Start, candidate.Length, finder.Normalize(candidate, cell.Text)));
        }
    }

    private void AddFitted(GridCell cell, ListColumn column, string kind, List<ValueDraft> values)
    {
        foreach (var fitted in _fitted)
        {
            if (kind == FindingKinds.BankAccount && NumberShapes.IsOfTreasury(cell.Text.Text, fitted.Start)) continue;
            Add(cell, column, kind, Fields.Slice(cell.Text, fitted.Start, fitted.Length), 1, values, fitted: fitted);
        }
    }

    private void Whole(GridCell cell, ListColumn column, string kind, double fit, List<ValueDraft> values)
    {
        if (fit > 0) Add(cell, column, kind, cell.Text, fit, values);
    }

    private void Add(GridCell cell, ListColumn column, string kind, NormalizedText part, double fit, List<ValueDraft> values, bool masked = false, bool placeholder = false, FittedValue? fitted = null)
    {
        var (start, length) = Fields.Trim(part.Text);
        if (length == 0) return;
        var raw = part.Text.Substring(start, length);
        var span = part.ToOriginal(start, length);
        var normalized = fitted is not null ? fitted.Normalized
            : kind == FindingKinds.PersonName ? Fields.SingleSpaces(raw)
            : finder.Fits(kind, part, out var normal) ? normal : "";
        // "vanthu@…" in a column of addresses is still nobody's own.
        var isOffice = kind == FindingKinds.Email && NetworkChecks.RoleMailbox(normalized.AsSpan());
        masked |= IsMaskedValue(raw) || Loose.IsStandIn(kind, raw) || kind == FindingKinds.PersonName && IsInitialOfMask(part.Block.Text, span);
        values.Add(new ValueDraft
        {
            RuleId = fitted?.Rule.Id ?? ColumnRule,
            Kind = kind,
            Raw = raw,
            Normalized = normalized,
            Confidence = Math.Min(0.99, column.Confidence * (0.75 + 0.25 * fit) + (column.FromHeader ? 0.02 : 0)),
            Span = span,
            Location = part.Block.Locate(span),
            OcrConfidence = part.Block.OcrConfidenceOf(span),
            Weight = isOffice ? RoleWeight.Work : Weigh(column.Role.Weight, column.Role.Subject, kind, raw, normalized, masked),
            Subject = isOffice ? Subject.Organisation : column.Subject,
            Role = column.Role,
            Evidence = column.IsAgreed ? [new Evidence("agreement", 0.9, AgreedText), new Evidence("fits", Math.Round(0.09 * fit, 2), FitText)] :
            [
                column.FromHeader ? new Evidence("header", 0.6, HeaderText) : new Evidence("column-values", 0.5, ValuesText),
                new Evidence("fits", Math.Round(0.39 * fit, 2), FitText),
            ],
            IsMasked = masked,
            IsPlaceholder = placeholder,
        });
    }

    /// <summary>How a value weighs whose role would have a weight: less when it is masked, an address without house or hamlet, or a year alone.</summary>
    internal static RoleWeight Weigh(RoleWeight weight, Subject? subject, string kind, string raw, string normalized, bool masked)
    {
        if (masked && weight == RoleWeight.Exposing) return RoleWeight.Plain;
        if (kind == FindingKinds.Address && !CellShapes.IsBelowCommune(HeaderKey.Of(raw))) return RoleWeight.Plain;
        // A year alone is plain, whatever the heading calls it.
        if (kind == FindingKinds.BirthDate && subject is null && normalized.Length == 4) return RoleWeight.Plain;
        return weight;
    }

    /// <summary>True for a name that ends in the letter a mask leaves: "Thợ H" of "Thợ H**". A bold name in Markdown ends in a whole word.</summary>
    internal static bool IsInitialOfMask(string text, TextSpan span) =>
        span.End >= 2 && span.End + 2 <= text.Length && text[span.End] == '*' && text[span.End + 1] == '*' && text[span.End - 2] == ' ';
}
