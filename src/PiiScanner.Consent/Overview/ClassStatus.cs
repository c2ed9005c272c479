using PiiScanner.Consent.Registry;

namespace PiiScanner.Consent.Overview;

/// <summary>How far the forms of one class have come in.</summary>
/// <param name="Class">Label of the class.</param>
/// <param name="Pupils">Its pupils.</param>
/// <param name="Agreed">Handed in, with at least one yes.</param>
/// <param name="Refused">Handed in, all no.</param>
/// <param name="Open">Not handed in.</param>
public sealed record ClassStatus(string Class, int Pupils, int Agreed, int Refused, int Open)
{
    /// <summary>The state of every class of a school year, by class. Only forms signed in that year count: a new year extends nothing.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="year">School year.</param>
    public static IReadOnlyList<ClassStatus> Of(ConsentRegistry registry, string year)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return [.. registry.People
            .Select(person => (Person: person, Class: person.ClassIn(year)?.Class))
            .Where(pair => pair.Class is not null)
            .GroupBy(pair => pair.Class!, pair => pair.Person, StringComparer.Ordinal) // not null: asked above
            .OrderBy(group => group.Key == RegistryKeys.StaffClass).ThenBy(group => group.Key.TakeWhile(char.IsDigit).Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group], year))];
    }

    private static ClassStatus Of(string label, List<Person> people, string year)
    {
        var handedIn = people.ConvertAll(person => person.Consents.Where(consent => consent.Given is { } given && PersonForm.SchoolYear(given) == year).ToList());
        var agreed = handedIn.Count(consents => consents.Exists(consent => consent.Agreed));
        var open = handedIn.Count(consents => consents.Count == 0);
        return new ClassStatus(label, people.Count, agreed, people.Count - agreed - open, open);
    }
}
