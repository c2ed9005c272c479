using PiiScanner.Consent.Registry;

namespace PiiScanner.Consent.Rosters;

/// <summary>Brings the people of a roster into a registry, for one school year. That alone is no consent.</summary>
public static class Enrolment
{
    /// <summary>The lines that are missing, and who each row is.</summary>
    /// <param name="registry">The registry as it stands.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="year">School year.</param>
    /// <returns>New lines, and the id of the person of each row in the roster's order.</returns>
    /// <remarks>About three keyed hashes a person: the slow derivation was done when the registry was opened.</remarks>
    public static (IReadOnlyList<RegistryEntry> Entries, IReadOnlyList<string> People) Make(ConsentRegistry registry, IReadOnlyList<RosterRow> roster, string year)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(roster);
        var entries = new List<RegistryEntry>();
        var people = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in roster)
        {
            var keys = new RowKeys(registry.Keys, row, year);
            var known = keys.Candidates(registry).FirstOrDefault(person => !taken.Contains(person.Entry.Id));
            var id = known?.Entry.Id ?? keys.NewId(registry, taken);
            taken.Add(id);
            people.Add(id);
            if (known is null) entries.Add(keys.Subject(id, registry.Keys));
            var label = PersonForm.Class(row.Class);
            if (known?.ClassIn(year) is not { } present || present.NameAndClass != keys.NameAndClass) entries.Add(new EnrolmentEntry(id, year, label, keys.NameAndClass));
        }

        return (entries, people);
    }

    /// <summary>The class one year on: 3B becomes 4B, staff stay staff. Null when the school ends with it (5, 9, 12) or it holds no grade.</summary>
    /// <param name="label">Label of a class.</param>
    public static string? NextClass(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (label == RegistryKeys.StaffClass) return label;
        var digits = label.TakeWhile(char.IsDigit).Count();
        if (digits is 0 or > 2) return null;
        var grade = int.Parse(label[..digits], System.Globalization.CultureInfo.InvariantCulture);
        return grade is 0 or 5 or 9 or >= 12 ? null : (grade + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + label[digits..];
    }

    private sealed record RowKeys(string? Code, string? NameAndBirth, string NameAndClass, string? BirthDate, bool IsStaff)
    {
        public RowKeys(RegistryKeys keys, RosterRow row, string year)
            : this(row.Code is null ? null : keys.OfCode(row.Code), row.BirthDate is null ? null : keys.OfNameAndBirth(row.Name, row.BirthDate), keys.OfNameAndClass(row.Name, row.Class, year), row.BirthDate, row.IsStaff)
        {
        }

        // Strongest key first; a weaker one never finds who differs in a stronger.
        public IEnumerable<Person> Candidates(ConsentRegistry registry) => Matching(registry).Where(person => person.Entry.IsAdult == IsStaff);

        // The same in every branch that enrols the same roster, so that a merge makes nobody two people.
        public string NewId(ConsentRegistry registry, HashSet<string> taken)
        {
            var strongest = Code ?? NameAndBirth ?? NameAndClass;
            for (var ordinal = 0; ; ordinal++)
            {
                var id = registry.Keys.IdOf(strongest, ordinal);
                if (registry.PersonOf(id) is null && !taken.Contains(id)) return id;
            }
        }

        private IEnumerable<Person> Matching(ConsentRegistry registry)
        {
            if (Code is not null && registry.With(Code).Where(person => NameAndBirth is null || person.Entry.NameAndBirth is null || person.Entry.NameAndBirth == NameAndBirth).ToList() is { Count: > 0 } coded) return coded;
            if (NameAndBirth is not null && registry.With(NameAndBirth).Where(person => Code is null || person.Entry.Code is null).ToList() is { Count: > 0 } born) return born;
            return registry.With(NameAndClass).Where(person => (Code is null || person.Entry.Code is null) && (NameAndBirth is null || person.Entry.NameAndBirth is null));
        }

        public SubjectEntry Subject(string id, RegistryKeys keys) =>
            new(id, IsStaff) { Code = Code, NameAndBirth = NameAndBirth, SealedMonth = BirthDate is null ? null : keys.Seal(BirthDate[..7] + "-01") };
    }
}
