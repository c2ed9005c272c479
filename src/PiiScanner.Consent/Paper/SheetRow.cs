using System.Globalization;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Paper;

/// <summary>One pupil's row of a filled sheet.</summary>
internal sealed class SheetRow
{
    private static readonly DateOnly Earliest = new(2015, 1, 1);
    private readonly SheetGrid _grid;
    private readonly int _row;
    private readonly SheetHead _head;
    private readonly ConsentRegistry _registry;
    private readonly ConsentCatalogue _catalogue;
    private readonly DateOnly _today;

    public SheetRow(SheetGrid grid, int row, SheetHead head, ConsentRegistry registry, ConsentCatalogue catalogue, DateOnly today, string className, string year)
    {
        (_grid, _row, _head, _registry, _catalogue, _today) = (grid, row, head, registry, catalogue, today);
        Person = Find(className, year);
    }

    /// <summary>Row as people count.</summary>
    public int Number => _row + 1;

    /// <summary>Whose row it is; null when nobody's.</summary>
    public Person? Person { get; }

    /// <summary>Why the row is refused; null when it is not.</summary>
    public LocalizedText? Problem { get; private set; }

    /// <summary>Reads a day as written in Vietnam or as the computer writes it; null when it is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The decisions of the row; empty when nothing was handed in or <see cref="Problem"/> says why it is refused.</summary>
    public IReadOnlyList<ConsentEntry> Decisions(DateOnly publishUntil, DateOnly keepUntil)
    {
        var answers = new List<(Purpose Purpose, Channel Channel, bool Agreed)>();
        foreach (var (column, purpose, channel) in _head.Questions)
        {
            var word = _grid.At(_row, column);
            if (word.Length == 0 || word == ConsentSheet.Open) continue;
            if (word is not (ConsentSheet.Yes or ConsentSheet.No)) Refuse(ImportTexts.UnknownAnswer);
            answers.Add((purpose, channel, word == ConsentSheet.Yes));
        }

        if (answers.Count == 0 || Problem is not null || Person is null) return [];
        var (child, representative) = (Signature(ConsentSheet.ChildColumn), Signature(ConsentSheet.RepresentativeColumn));
        var relation = Cell(ConsentSheet.RelationColumn);
        var way = ConsentSheet.Ways.GetValueOrDefault(Cell(ConsentSheet.WayColumn)) ?? (_catalogue.Ways.Contains(Cell(ConsentSheet.WayColumn)) ? Cell(ConsentSheet.WayColumn) : null);
        if (way is null) Refuse(ImportTexts.WayProvesNothing);
        var digest = Cell(ConsentSheet.DigestColumn).ToLowerInvariant();
        if (digest.Length > 0 && (digest.Length != 64 || !digest.All(char.IsAsciiHexDigit))) Refuse(ImportTexts.NoDigest);
        Sign(child, representative, relation, answers.Exists(answer => answer.Agreed));
        if (Problem is not null) return [];
        var template = new ConsentEntry
        {
            Id = "", Subject = Person.Entry.Id, Purpose = "", Channels = [], Kinds = [], Agreed = false,
            ChildSigned = child, RepresentativeSigned = representative, Relation = relation.Length > 0 ? relation : null,
            Way = way!, // not null: refused above
            Form = _catalogue.Form, PublishUntil = publishUntil, KeepUntil = keepUntil,
            SealedEvidence = Sealed(ConsentSheet.EvidenceColumn), EvidenceSha256 = digest.Length > 0 ? digest : null, SealedChecker = Sealed(ConsentSheet.CheckerColumn),
        };
        return [.. answers.GroupBy(answer => (answer.Purpose, answer.Agreed)).Select(group => template with
        {
            Id = ConsentRegistry.NewId(), Purpose = group.Key.Purpose.Id, Kinds = group.Key.Purpose.Kinds, Agreed = group.Key.Agreed, Channels = [.. group.Select(answer => answer.Channel.Id)],
            // Both stand in the form's text beside the line that was ticked.
            SensitiveTold = group.Key.Purpose.Kinds.Any(_catalogue.NeedsException.Contains), Abroad = group.Any(answer => answer.Channel.IsAbroad),
        })];
    }

    // A yes needs the signatures of the law, a no any; none lies in the future.
    private void Sign(DateOnly? child, DateOnly? representative, string relation, bool anyYes)
    {
        if (Problem is not null) return;
        if (child > _today || representative > _today) Refuse(ImportTexts.Future);
        else if (child < Earliest || representative < Earliest) Refuse(ImportTexts.NoDay);
        else if (child is null && representative is null) Refuse(ImportTexts.NotSigned);
        else if (representative is not null && !ConsentSheet.Relations.Contains(relation)) Refuse(ImportTexts.NoRelation);
        else if (anyYes && Lacks(child, representative) is { } lack) Refuse(lack);
    }

    private LocalizedText? Lacks(DateOnly? child, DateOnly? representative)
    {
        var given = child > representative || representative is null ? child : representative;
        var band = Person!.Entry.IsAdult ? AgeBand.Adult : AgeBands.At(Person.BirthMonth, given ?? _today); // not null: asked before
        var needsChild = band is not AgeBand.UnderSeven;
        var needsRepresentative = band is not AgeBand.Adult && !(band is AgeBand.SixteenAndSeventeen && _catalogue.LearnerAloneFrom16);
        if (needsChild && child is null) return band == AgeBand.Adult ? ImportTexts.OwnMissing : ImportTexts.ChildMissing;
        return needsRepresentative && representative is null ? ImportTexts.RepresentativeMissing : null;
    }

    private DateOnly? Signature(string column)
    {
        var text = Cell(column);
        if (text.Length == 0) return null;
        if (Day(text) is { } day) return day;
        Refuse(ImportTexts.NoDay);
        return null;
    }

    // The name must be the one the code stands for: a column sorted by itself would give everybody the answers of another.
    private Person? Find(string className, string year)
    {
        var (code, name) = (Cell(ConsentSheet.CodeColumn), Cell(ConsentSheet.NameColumn));
        var dash = code.LastIndexOf('-');
        var prefix = dash < 0 ? "" : code[(dash + 1)..];
        var people = prefix.Length < 10 ? [] : _registry.People.Where(person => person.Entry.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (people.Count != 1) Refuse(ImportTexts.UnknownCode);
        else if (name.Length == 0 || people[0].ClassIn(year)?.NameAndClass != _registry.Keys.OfNameAndClass(name, className, year)) Refuse(ImportTexts.OtherName);
        return people.Count == 1 ? people[0] : null;
    }

    private string? Sealed(string column) => Cell(column) is { Length: > 0 } text ? _registry.Keys.Seal(text) : null;

    private string Cell(string column) => _head.At(_grid, _row, column);

    private void Refuse(LocalizedText reason) => Problem ??= reason;
}
