using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>What the engine's roles of columns say of the cells of a table while it is read: headings and values tell the roles, the rules tell what fits. One for each picture.</summary>
/// <param name="guide">Looks at the texts of one table.</param>
internal sealed class TableExpectation(Func<IReadOnlyList<IReadOnlyList<string>>, ColumnGuide> guide) : ITableExpectation
{
    private (IReadOnlyList<IReadOnlyList<string>> Rows, ColumnGuide Guide)? _last;

    /// <inheritdoc/>
    public ICellExpectation? ForColumn(IReadOnlyList<IReadOnlyList<string>> rows, int column)
    {
        if (_last is not { } last || last.Rows != rows) _last = last = (rows, guide(rows));
        return last.Guide.RoleOf(column) is { } role ? Expectation(role, last.Guide) : null;
    }

    private static CellExpectation? Expectation(ColumnRole role, ColumnGuide guide) => role.Kind switch
    {
        FindingKinds.NationalId => new CellExpectation("0123456789", (text, row) => IsIdentity(guide, text, row)),
        FindingKinds.PhoneNumber => Numbers("0123456789 .-+()/", guide, role.Kind),
        FindingKinds.BirthDate when role.Name is "birth-date" => Numbers("0123456789/-.", guide, role.Kind),
        FindingKinds.StudyResult when role.Name == "score" => new CellExpectation("", (text, _) => IsScore(text)),
        FindingKinds.PersonName => new CellExpectation("", (text, _) => NameSpelling.Default.IsPlausible(text, PartOf(role))),
        _ => null,
    };

    private static CellExpectation Numbers(string characters, ColumnGuide guide, string kind) =>
        new(characters, (text, _) => HasNoLetters(text) && guide.Fits(kind, text, out string normalized) && normalized.Length > 0);

    /// <summary>Which part of a name a column holds.</summary>
    public static NamePart PartOf(ColumnRole role) => role.Name switch
    {
        "surname-middle" => NamePart.SurnameMiddle,
        "given-name" => NamePart.Given,
        _ => NamePart.Whole,
    };

    private static bool IsIdentity(ColumnGuide guide, string text, int row) =>
        HasNoLetters(text) && guide.Fits(FindingKinds.NationalId, text, out var number) && (row < 0 || guide.Agrees(row, number));

    private static bool HasNoLetters(string text) => text.Length > 0 && !text.Any(char.IsLetter) && text.Any(char.IsAsciiDigit);

    // "Vắng" and "Đ" are scores as well; a mixture of letters and digits is not.
    private static bool IsScore(string text) => text.Any(char.IsAsciiDigit)
        ? double.TryParse(text.Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var score) && score <= 100
        : text.Length > 0 && text.All(c => char.IsLetter(c) || c is ' ' or '-' or '/');

    private sealed record CellExpectation(string Characters, Func<string, int, bool> Fits) : ICellExpectation
    {
        private const int AnyRow = -1;

        public bool Accepts(string text) => Fits(text, AnyRow);

        public bool Accepts(string text, int row) => Fits(text, row);
    }
}
