using System.Reflection;
using System.Text;

namespace PiiScanner.Packages;

/// <summary>Writes the notices that the licences of the libraries inside want to travel with them.</summary>
internal static class Notices
{
    /// <summary>Writes the notices.</summary>
    /// <param name="components">What is inside.</param>
    /// <param name="name">What holds it.</param>
    /// <exception cref="PackageException">A component states no licence, or one whose text is not known here.</exception>
    public static string Write(IReadOnlyList<Component> components, string name = "PiiScanner")
    {
        var text = new StringBuilder($"{name} holds the following libraries and data, each under its own licence.\n");
        foreach (var component in components)
        {
            text.Append($"\n{$"{component.Name} {component.Version}".TrimEnd()}\n{component.Copyright}\n");
            text.Append(component.LicenceText.Length > 0 ? component.LicenceText.ReplaceLineEndings("\n").TrimEnd() + "\n" : $"Licence: {Stated(component)}\n");
        }

        // The texts of what is only named above, each once.
        foreach (var licence in components.Where(component => component.LicenceText.Length == 0).Select(Stated).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.Append($"\nThe licence {licence} of the libraries and data above that name it:\n\n{Text(licence)}");
        }

        return text.ToString();
    }

    private static string Stated(Component component) => component.Licence.Length > 0 ? component.Licence : throw new PackageException($"{component.Name} states no licence");

    private static string Text(string licence)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"licences/{licence}.txt") ?? throw new PackageException($"the text of the licence {licence} is not known: it belongs into Licences/");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
