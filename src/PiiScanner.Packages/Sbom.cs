using System.Text.Json;

namespace PiiScanner.Packages;

/// <summary>Writes a software bill of materials, CycloneDX 1.5 in JSON. Without a serial number and a time: two builds write the same bytes.</summary>
internal static class Sbom
{
    /// <summary>Writes the list of the program.</summary>
    /// <param name="platform">Platform of the package, such as <c>win-x64</c>.</param>
    /// <param name="components">What is inside.</param>
    public static byte[] Write(string platform, IReadOnlyList<Component> components) => Write(platform, components, "pii-scanner", Repository.Version, "MIT");

    /// <summary>Writes a list.</summary>
    /// <param name="platform">Platform of the package, such as <c>win-x64</c>.</param>
    /// <param name="components">What is inside.</param>
    /// <param name="name">What the list is of.</param>
    /// <param name="version">Its version; empty for none.</param>
    /// <param name="licence">Its own licence as SPDX; empty where it is but what is inside.</param>
    public static byte[] Write(string platform, IReadOnlyList<Component> components, string name, string version, string licence)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.5");
            json.WriteNumber("version", 1);
            json.WriteStartObject("metadata");
            json.WriteStartObject("component");
            json.WriteString("type", "application");
            json.WriteString("bom-ref", name);
            json.WriteString("name", name);
            if (version.Length > 0) json.WriteString("version", version);
            if (licence.Length > 0) Licence(json, licence);
            json.WriteStartArray("properties");
            json.WriteStartObject();
            json.WriteString("name", "platform");
            json.WriteString("value", platform);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("components");
            foreach (var component in components) Write(json, component);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, Component component)
    {
        json.WriteStartObject();
        json.WriteString("type", component.Kind);
        json.WriteString("bom-ref", component.Address);
        json.WriteString("name", component.Name);
        if (component.Version.Length > 0) json.WriteString("version", component.Version);
        if (component.Copyright.Length > 0) json.WriteString("copyright", component.Copyright);
        if (component.Licence.Length > 0) Licence(json, component.Licence);
        else if (component.LicenceText.Length > 0) LicenceText(json, component.LicenceText);
        json.WriteString("purl", component.Address);
        if (component.Sha512.Length > 0)
        {
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("alg", "SHA-512");
            json.WriteString("content", component.Sha512);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // A licence of a package's own words.
    private static void LicenceText(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteStartObject("license");
        json.WriteString("name", "licence file of the package");
        json.WriteStartObject("text");
        json.WriteString("contentType", "text/plain");
        json.WriteString("content", text.ReplaceLineEndings("\n"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Licence(Utf8JsonWriter json, string expression)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("expression", expression);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
