using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>The columns of lists of pupils. Each method gives one column, or several where a value is spread.</summary>
internal sealed class PupilColumns(ListContext context)
{
    private readonly Dice _dice = context.Dice;
    private readonly Forms _forms = context.Forms;

    public IEnumerable<ListColumn<Pupil>> Name()
    {
        if (context.SplitColumns && _dice.Chance(0.22) && _forms.Name is NameForm.Title or NameForm.Capitals)
        {
            string Case(string text) => _forms.Name == NameForm.Capitals ? text.ToUpperInvariant() : text;
            yield return new ListColumn<Pupil>(context.Heading("surname-middle"), string.Empty,
                p => new(Case(p.Name.FamilyPart), new TruthValue(Kinds.Name, Case(p.Name.Full)) { Subject = "pupil" })).Under("Họ và tên", "Họ đệm");
            yield return new ListColumn<Pupil>("Tên", string.Empty, p => Case(p.Name.GivenPart)).Under("Họ và tên", "Tên");
            yield break;
        }

        yield return new(context.Heading("full-name"), "{0}", p => _forms.WriteName(_dice, p.Name, "pupil", p.Class));
    }

    public IEnumerable<ListColumn<Pupil>> Birth()
    {
        if (!context.SplitColumns || !_dice.Chance(0.12))
        {
            yield return new(context.Heading("birth-date"), _dice.OneOf("sinh ngày {0}", "ngày sinh: {0}", "sinh {0}"), p => _forms.WriteDate(p.Birth, "pupil"));
            yield break;
        }

        yield return new ListColumn<Pupil>("Ngày", string.Empty, p => new(Cell.OfNumber(p.Birth.Day),
            new TruthValue(Kinds.Birth, p.Birth.ToString("yyyy-MM-dd", null)) { Subject = "pupil" })).Under("Ngày sinh", "Ngày");
        yield return new ListColumn<Pupil>("Tháng", string.Empty, p => new(Cell.OfNumber(p.Birth.Month))).Under("Ngày sinh", "Tháng");
        yield return new ListColumn<Pupil>("Năm", string.Empty, p => new(Cell.OfNumber(p.Birth.Year))).Under("Ngày sinh", "Năm");
    }

    public IEnumerable<ListColumn<Pupil>> Class() => [new(context.Heading("class"), "lớp {0}", p => p.Class)];

    public IEnumerable<ListColumn<Pupil>> Sex() => _dice.Chance(0.25) && context.SplitColumns
        ? [new("Nữ", string.Empty, p => p.Sex == Fixtures.Invented.Sex.Female ? "x" : string.Empty)]
        : [new(_dice.OneOf("Giới tính", "GT", "Phái", "Nam/Nữ"), "giới tính {0}", p => p.SexWord)];

    public IEnumerable<ListColumn<Pupil>> BirthPlace() =>
        [new(context.Heading("birth-place"), "nơi sinh: {0}", p => new(p.Province.Name, TruthValue.May("*", p.Province.Name)))];

    public IEnumerable<ListColumn<Pupil>> Ethnic() =>
        [new(_dice.OneOf("Dân tộc", "D.tộc", "Dân tộc (ghi rõ)"), "dân tộc {0}", p => new(p.Ethnic, Attribute(p.Ethnic, p.Ethnic != "Kinh")))];

    public IEnumerable<ListColumn<Pupil>> Religion() =>
        [new("Tôn giáo", "tôn giáo: {0}", p => new(p.Religion, Attribute(p.Religion, p.Religion != "Không")))];

    public IEnumerable<ListColumn<Pupil>> Address() =>
        [new(context.Heading("address"), "địa chỉ: {0}", p => new(p.Address.Text, [new TruthValue(Kinds.Address, p.Address.Text) { Subject = "pupil" }, .. Streets(p.Address.Text)]))];

    /// <summary>Father's and mother's names: two columns, one of them, or both in one cell.</summary>
    public IEnumerable<ListColumn<Pupil>> ParentNames()
    {
        if (_dice.Chance(0.2))
        {
            yield return new(_dice.OneOf("Họ tên cha, mẹ hoặc người giám hộ", "Phụ huynh", "Họ tên phụ huynh"), "phụ huynh: {0}",
                p => new($"Bố: {p.Father.Name.Full}, Mẹ: {p.Mother.Name.Full}", ParentName(p.Father), ParentName(p.Mother)));
            yield break;
        }

        var father = _dice.OneOf("Họ tên cha", "Họ và tên cha", "Tên cha", "Họ tên bố");
        yield return new ListColumn<Pupil>(father, "con ông {0}", p => _forms.WriteName(_dice, p.Father.Name, "parent")).Under("Cha", "Họ tên");
        if (_dice.Chance(0.8)) yield return new ListColumn<Pupil>(father.Replace("cha", "mẹ", StringComparison.Ordinal).Replace("bố", "mẹ", StringComparison.Ordinal), "và bà {0}",
            p => _forms.WriteName(_dice, p.Mother.Name, "parent")).Under("Mẹ", "Họ tên");
    }

    public IEnumerable<ListColumn<Pupil>> ParentPhone()
    {
        if (_dice.Chance(0.12))
        {
            var separator = _dice.OneOf("/", " - ", "; ", ", ", "\n");
            yield return new(context.Heading("parent-phone"), "điện thoại: {0}", p => new(p.Father.Phone + separator + p.Mother.Phone, ParentPhone(p.Father), ParentPhone(p.Mother)));
            yield break;
        }

        yield return new(context.Heading("parent-phone"), _dice.OneOf("SĐT phụ huynh: {0}", "ĐT: {0}", "điện thoại mẹ {0}"), p => _forms.WritePhone(_dice, p.Mother.Phone, "parent"));
    }

    public IEnumerable<ListColumn<Pupil>> NationalId() =>
        [new(context.Heading("personal-id"), _dice.OneOf("CCCD: {0}", "số định danh {0}"), p => _forms.WriteId(p.NationalId, "pupil"))];

    public IEnumerable<ListColumn<Pupil>> MinistryCode() =>
        [new(_dice.OneOf("Mã định danh Bộ GD&ĐT", "Mã định danh Bộ GDĐT", "Mã MOET", "Mã học sinh Bộ GD"), "mã Bộ GD&ĐT {0}", p => Plain(Kinds.StudentId, p.MinistryCode))];

    public IEnumerable<ListColumn<Pupil>> SchoolCode() =>
        [new(_dice.OneOf("Mã HS", "Mã học sinh", "Mã số HS", "MSHS"), "mã học sinh {0}", p => Plain(Kinds.StudentId, p.SchoolCode))];

    public IEnumerable<ListColumn<Pupil>> Candidate() =>
        [new(_dice.OneOf("SBD", "Số báo danh", "Số BD"), "SBD {0}", p => Plain(Kinds.Candidate, p.CandidateNumber))];

    public IEnumerable<ListColumn<Pupil>> HealthInsurance() =>
        [new(_dice.OneOf("Mã thẻ BHYT", "Số thẻ BHYT", "Mã BHYT"), "thẻ BHYT {0}", p => Plain(Kinds.HealthInsurance, p.HealthInsurance))];

    /// <summary>Birth dates of which some are known by their year only, as in remote communes.</summary>
    public IEnumerable<ListColumn<Pupil>> BirthPartlyUnknown() => [new(context.Heading("birth-date"), "sinh {0}", p =>
    {
        if (!_dice.Chance(0.15)) return _forms.WriteDate(p.Birth, "pupil");
        var year = p.Birth.Year.ToString(null, null);
        return new(_dice.OneOf($"00/00/{year}", $"--/--/{year}", year), new TruthValue(Kinds.Birth, year) { Subject = "pupil" });
    })];

    /// <summary>The year alone, which is a plain fact.</summary>
    public IEnumerable<ListColumn<Pupil>> BirthYear() => [new("Năm sinh", "sinh năm {0}", p => Plain(Kinds.Birth, p.Birth.Year.ToString(null, null)))];

    public IEnumerable<ListColumn<Pupil>> Passport() => [new(_dice.OneOf("Số hộ chiếu", "Hộ chiếu", "Passport No"), "hộ chiếu số {0}", _ => Plain(Kinds.Passport, NumberForge.Passport(_dice)))];

    /// <summary>Number of the birth certificate or of the household book.</summary>
    public IEnumerable<ListColumn<Pupil>> CivilDocument() => _dice.Chance(0.5)
        ? [new(_dice.OneOf("Số giấy khai sinh", "Số GKS"), "giấy khai sinh số {0}", p => Plain(Kinds.CivilDocument, $"{_dice.Between(10, 400)}/{p.Birth.Year}"))]
        : [new(_dice.OneOf("Số hộ khẩu", "Số sổ hộ khẩu"), "sổ hộ khẩu số {0}", _ => Plain(Kinds.CivilDocument, _dice.Digits(9)))];

    public IEnumerable<ListColumn<Pupil>> SocialAccount() => [new(_dice.OneOf("Facebook", "Link Facebook", "FB"), "facebook: {0}",
        p => Plain(Kinds.SocialAccount, $"https://{_dice.OneOf("www.facebook.com", "facebook.com", "fb.com")}/{VietnameseText.Slug(p.Name.Full).Replace('-', '.')}.{_dice.Between(1, 99)}"))];

    /// <summary>A column of no personal kind, or whose kind the vocabulary leaves open (scores, conduct).</summary>
    public IEnumerable<ListColumn<Pupil>> Open(string heading, string phrase, Func<Pupil, string> text) =>
        [new(heading, phrase, p => text(p) is { Length: > 0 } value ? new PlantedCell(value, TruthValue.May("*", value)) : PlantedCell.Empty)];

    /// <summary>A column whose filled cells are sensitive attributes.</summary>
    public IEnumerable<ListColumn<Pupil>> Attribute(string heading, string phrase, Func<Pupil, string> text) =>
        [new(heading, phrase, p => text(p) is { Length: > 0 } value ? new PlantedCell(value, Attribute(value, true)) : PlantedCell.Empty)];

    public static PlantedCell Plain(string kind, string value, string subject = "pupil") => new(value, new TruthValue(kind, value) { Subject = subject });

    /// <summary>Street names in an address are names of people long dead: notes at most.</summary>
    public static IEnumerable<TruthValue> Streets(string address) =>
        AddressForge.Streets.Where(street => address.Contains(street, StringComparison.Ordinal)).Select(street => TruthValue.Decoy(Kinds.Name, street));

    private static TruthValue Attribute(string value, bool must) =>
        new(Kinds.Sensitive, value, must ? Expectation.Must : Expectation.May) { Subject = "pupil" };

    private static TruthValue ParentName(Guardian guardian) => new(Kinds.Name, guardian.Name.Full) { Subject = "parent" };

    private static TruthValue ParentPhone(Guardian guardian) => new(Kinds.Phone, guardian.Phone) { Subject = "parent" };
}
