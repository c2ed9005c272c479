using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>The options by which a command names one person: best by the form's code, which tells a passer-by nothing.</summary>
internal sealed class PersonOptions
{
    private readonly CliOption _form = CliOption.One("--form", new LocalizedText("MÃ", "CODE"), "Mã phiếu, ví dụ 3B-1f09ab23cd.", "The form's code, such as 3B-1f09ab23cd.");

    private readonly CliOption _code = CliOption.One("--code", new LocalizedText("MÃ", "CODE"), "Mã học sinh.", "Student code.");

    private readonly CliOption _name = CliOption.One("--name", new LocalizedText("HỌ_TÊN", "NAME"), "Họ tên, cùng --birth hoặc --class.", "Name, with --birth or --class.");

    private readonly CliOption _birth = CliOption.One("--birth", new LocalizedText("NGÀY", "DATE"), "Ngày sinh, dạng năm-tháng-ngày.", "Birth date, as year-month-day.");

    private readonly CliOption _class = CliOption.One("--class", new LocalizedText("LỚP", "CLASS"), "Lớp trong năm học.", "Class in the school year.");

    /// <summary>Its options.</summary>
    public CliOption[] All => [_form, _code, _name, _birth, _class];

    /// <summary>The one person the options name.</summary>
    /// <exception cref="UsageException">Nobody, or more than one.</exception>
    public Person Find(ParsedArguments arguments, ConsentRegistry registry, string year)
    {
        var people = Candidates(arguments, registry, year);
        return people.Count == 1 ? people[0] : throw new UsageException(people.Count == 0 ? ConsentTexts.NobodyFound : ConsentTexts.SeveralFound(people.Count));
    }

    private IReadOnlyList<Person> Candidates(ParsedArguments arguments, ConsentRegistry registry, string year)
    {
        if (arguments.One(_form) is { } form)
        {
            var prefix = form[(form.LastIndexOf('-') + 1)..];
            return prefix.Length < 10 ? [] : [.. registry.People.Where(person => person.Entry.Id.StartsWith(prefix, StringComparison.Ordinal))];
        }

        if (arguments.One(_code) is { } code) return registry.With(registry.Keys.OfCode(code));
        var name = arguments.One(_name);
        if (name is not null && arguments.One(_birth) is not null) return registry.With(registry.Keys.OfNameAndBirth(name, new ValueReader(arguments).Day(_birth, () => default).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (name is not null && arguments.One(_class) is { } label) return registry.With(registry.Keys.OfNameAndClass(name, label, year));
        throw new UsageException(ConsentTexts.PersonMissing);
    }
}
