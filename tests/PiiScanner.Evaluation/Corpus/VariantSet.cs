using PiiScanner.Evaluation.Corpus.Layouts;
using PiiScanner.Evaluation.Corpus.Lists;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>The same lists in many dresses: what is found and decided must not depend on format, order of rows, encoding or program that saved the file.</summary>
internal sealed class VariantSet(ulong seed, NameSplit split)
{
    /// <summary>Name of the variant, format, encoding, and whether the rows are shuffled. The first one is what the others are compared with.</summary>
    public static IReadOnlyList<(string Name, string Format, string Encoding, bool Shuffled)> Variants { get; } =
    [
        ("xlsx", "xlsx", "unicode", false), ("docx", "docx", "unicode", false), ("csv", "csv", "unicode", false), ("tsv-utf16", "tsv", "utf16le", false), ("html", "html", "unicode", false),
        ("txt", "txt", "unicode", false), ("md", "md", "unicode", false), ("json", "json", "unicode", false), ("xml", "xml", "unicode", false), ("xlsx-shuffled", "xlsx", "unicode", true),
        ("docx-shuffled", "docx", "unicode", true), ("docx-nfd", "docx", "nfd", false), ("csv-nfd", "csv", "nfd", false), ("docx-tcvn3", "docx", "tcvn3-font", false),
            ("xlsx-tcvn3", "xlsx", "tcvn3-font", false),
        ("docx-vni", "docx", "vni-font", false), ("csv-windows-1258", "csv", "windows-1258", false), ("html-entities", "html", "entities", false),
    ];

    private static readonly Forms PlainForms = new(NameForm.Title, DateForm.Slashes, PhoneForm.Plain, IdForm.Plain);

    /// <summary>All variants of one list. Path: number of the list, a dash, name of the variant.</summary>
    public IEnumerable<GeneratedDocument> Make(int number)
    {
        var people = new PeopleForge(split);
        var dice = new Dice(seed, $"variants/{split}/{number}");
        IReadOnlyList<KeyValuePair<string, Func<ListContext, ListPlan>>> families = [.. PupilLists.Narrow, .. PupilLists.Wide];
        var context = new ListContext(dice, PlainForms, new Headings(split), people, people.School(dice), dice.Between(8, 40)) { SplitColumns = false };
        var plan = families[dice.Below(families.Count)].Value(context);
        var frame = new Frame(dice, people, context.School, plan.Year);
        var head = frame.Head(plan.Title, 4);
        foreach (var variant in Variants)
        {
            var rows = variant.Shuffled ? plan with { Rows = new Dice(seed, $"shuffle/{number}").Shuffle(plan.Rows) } : plan;
            var input = new LayoutInput(rows, new Dice(seed, variant.Name), frame, variant.Format);
            var content = input.Content(new Draft("Sheet1", [.. head, input.Grid()]));
            var truth = new DocumentTruth
            {
                Path = $"{number:000}-{variant.Name}.{variant.Format}", Verdict = content.Verdict, Lists = content.Lists, People = content.People, Values = content.Values,
                    AllowedKinds = content.AllowedKinds,
                Family = content.Family, Layout = variant.Name, Encoding = variant.Encoding, Format = variant.Format, Lines = plan.Rows.Count + 5,
            };
            yield return new(truth, Packer.Pack(content, variant.Format, variant.Encoding, new Dice(seed, variant.Name)));
        }
    }
}
