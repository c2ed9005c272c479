using PiiScanner.Evaluation.Corpus.Layouts;
using PiiScanner.Evaluation.Corpus.Lists;
using PiiScanner.Evaluation.Corpus.Texts;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>A generated file with its truth.</summary>
internal sealed record GeneratedDocument(DocumentTruth Truth, byte[] Bytes);

/// <summary>Makes a corpus of documents. The n-th document of a seed and split is always the same, however many are made.</summary>
internal sealed class CorpusGenerator(ulong seed, NameSplit split)
{
    private static readonly Layout[] Layouts = [.. TableLayouts.All, .. TextLayouts.All, .. HiddenLayouts.All];
    private static readonly string[] UnlabelledFamilies = ["contacts", "roll", "phones-only", "identity", "admission-birth", "honours", "activities", "welfare-title"];
    private static readonly string[] Levels = ["THCS", "TH", "THPT"];
    private readonly PeopleForge _people = new(split);
    private readonly Headings _headings = new(split);

    private static readonly WeightedList<string> Groups = new(
    [
        ("narrow", 30), ("wide", 13), ("preset", 6), ("staff", 7), ("staff-clean", 5), ("nameless", 5), ("hidden", 8), ("prose", 16), ("clean", 23), ("review-text", 1),
    ]);

    public IEnumerable<GeneratedDocument> Generate(int count) => Enumerable.Range(0, count).Select(Make);

    public GeneratedDocument Make(int number)
    {
        var dice = new Dice(seed, $"{split}/{number}");
        var group = Groups.Draw(dice);
        return group switch
        {
            "prose" => Text(dice, number, dice.Chance(0.5) ? ProseTexts.All : ProseSentences.All, ["docx", "html", "txt", "md"]),
            "clean" => Text(dice, number, CleanTexts.All, ["docx", "docx", "html", "txt", "xlsx", "csv", "md"]),
            "review-text" => Text(dice, number, ReviewTexts.All, ["docx", "xlsx", "html"]),
            _ => List(dice, number, group),
        };
    }

    private GeneratedDocument List(Dice dice, int number, string group)
    {
        var families = group switch
        {
            "wide" => PupilLists.Wide, "preset" => PresetLists.All, "staff" => StaffLists.Leaking, "staff-clean" => StaffLists.Clean, "nameless" => NamelessLists.All, _ => PupilLists.Narrow,
        };
        var narrow = group is "narrow" or "hidden";
        var layout = DrawLayout(dice, layout => layout.IsHidden == (group == "hidden") && (narrow || !layout.NarrowOnly) && (group != "nameless" || !layout.IsText));
        var keys = families.Keys.Where(key => !layout.IsUnlabelled || UnlabelledFamilies.Contains(key)).ToList();
        if (layout.IsHidden) keys = [.. keys.Where(key => key is not ("honours" or "activities" or "admission-names" or "youth" or "contest-scores" or "birth-year" or "exam-room"))];
        var format = dice.Pick(layout.Formats);
        var encoding = Packer.DrawEncoding(dice, format);
        if (layout.IsHidden || layout.Name == "definition-list") encoding = "unicode";
        var rows = layout.IsText && layout.MaxRows <= 12 ? dice.Between(1, layout.MaxRows) : dice.Between(Math.Min(4, layout.MaxRows), layout.MaxRows);
        var key = dice.Pick(keys);
        if (rows < 3 && families == PupilLists.Narrow) key = "contacts";
        var school = _people.School(dice, key == "university-roll" ? "THPT" : dice.Pick(Levels));
        var forms = Plain(Forms.Draw(dice, format is "xlsx" or "csv" or "tsv", layout.IsText || layout.IsHidden), layout, encoding);
        var context = new ListContext(dice, forms, _headings, _people, school, rows) { SplitColumns = layout.AllowsSplitColumns };
        var plan = families[key](context);
        if (rows < 3 && plan.Verdict != "block") plan = plan with { Verdict = null };
        if (forms.Name is NameForm.ShortMiddle or NameForm.Abbreviated) plan = plan with { Verdict = null };
        if (plan.TitleDecides) plan = PlaceTitle(plan, dice, layout, format);
        var content = layout.Write(new LayoutInput(plan, dice, new Frame(dice, _people, school, plan.Year), format));
        if (group == "nameless") content = content with { Lists = null };
        return Pack(content, dice, number, format, encoding, layout.Name);
    }

    /// <summary>A telling title may stand in the text, in the file name, in both, or as the name of a sheet.</summary>
    private static ListPlan PlaceTitle(ListPlan plan, Dice dice, Layout layout, string format)
    {
        if (layout.IsHidden || layout.IsUnlabelled || dice.Chance(0.75)) return dice.Chance(0.5) ? plan with { FileName = "danh sach" } : plan;
        if (format != "xlsx" || dice.Chance(0.5)) return plan with { FileName = plan.Title, Title = "DANH SÁCH HỌC SINH" };
        var sheet = plan.Family switch
        {
            "welfare-title" => "HS hộ nghèo",
            "fee-debt-title" => "Chưa đóng học phí",
            "fee-exemption-title" => "Miễn giảm học phí",
            "health-title" => "HS khuyết tật",
            _ => "HS vi phạm",
        };
        return plan with { FileName = "danh sach", Title = "DANH SÁCH HỌC SINH", SheetName = sheet };
    }

    private GeneratedDocument Text(Dice dice, int number, IReadOnlyDictionary<string, Func<TextScribe, Content>> families, IReadOnlyList<string> formats)
    {
        var key = dice.Pick([.. families.Keys]);
        var format = dice.Pick(formats);
        var content = families[key](new TextScribe(dice, _people, _people.School(dice, dice.Pick(Levels))));
        return Pack(content, dice, number, format, Packer.DrawEncoding(dice, format), families == ProseTexts.All || families == ProseSentences.All ? "prose" : "publication");
    }

    private static GeneratedDocument Pack(Content content, Dice dice, int number, string format, string encoding, string layout)
    {
        var slug = VietnameseText.Slug(content.FileName);
        var path = $"{number:0000}-{slug[..Math.Min(slug.Length, 60)]}.{format}";
        var truth = new DocumentTruth
        {
            Path = path,
            Verdict = content.Verdict,
            Lists = content.Lists,
            People = content.People,
            Values = [.. content.Values.Select(value => Packer.Seen(value, encoding)).Distinct()],
            AllowedKinds = content.AllowedKinds,
            Family = content.Family,
            IsLeakingList = content.IsLeakingList && content.Verdict == "block",
            Layout = layout,
            Encoding = content.Bytes is null ? encoding : "unicode",
            Format = format,
            Lines = content.Draft is { } draft ? draft.Sections.Sum(s => s.Parts.Sum(p => p is Fixtures.Drafts.Grid grid ? grid.Rows.Count : 1)) : 10 + (content.People ?? 10),
        };
        return new(truth, Packer.Pack(content, format, encoding, dice));
    }

    private Layout DrawLayout(Dice dice, Func<Layout, bool> fits) =>
        new WeightedList<Layout>(Layouts.Where(layout => fits(layout) && (split != NameSplit.Dev || !layout.HeldBack)).Select(layout => (layout, layout.Weight))).Draw(dice);

    /// <summary>Keeps only forms that can be understood where nothing labels a value, and that the encoding can write.</summary>
    private static Forms Plain(Forms forms, Layout layout, string encoding)
    {
        if (layout.IsUnlabelled || layout.Name == "numbered-prose")
        {
            forms = forms with
            {
                Name = forms.Name is NameForm.Capitals ? NameForm.Capitals : NameForm.Title,
                Date = forms.Date is DateForm.Short or DateForm.Dots or DateForm.ExcelDate ? forms.Date : DateForm.Slashes,
                Phone = forms.Phone is PhoneForm.Spaces or PhoneForm.Dots ? forms.Phone : PhoneForm.Plain,
                Id = IdForm.Plain,
            };
        }

        return Packer.LacksCapitals(encoding) && forms.Name == NameForm.Capitals ? forms with { Name = NameForm.Title } : forms;
    }
}
