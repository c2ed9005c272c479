using System.Text.Json;

namespace PiiScanner.Packages;

/// <summary>Writes a software bill of materials, CycloneDX 1.5 in JSON. Without a serial number and a time: two builds write the same bytes.</summary>
internal static class Sbom
{
    /// <summary>Writes the list.</summary>
    /// <param name="platform">Platform of the package, such as <c>win-x64</c>.</param>
    /// <param name="components">What is inside.</param>
    public static byte[] Write(string platform, IReadOnlyList<Component> components)
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
            json.WriteString("bom-ref", "pii-scanner");
            json.WriteString("name", "pii-scanner");
            json.WriteString("version", Repository.Version);
            Licence(json, "MIT");
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
        var address = $"pkg:nuget/{component.Name}@{component.Version}";
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", address);
        json.WriteString("name", component.Name);
        json.WriteString("version", component.Version);
        if (component.Copyright.Length > 0) json.WriteString("copyright", component.Copyright);
        if (component.Licence.Length > 0) Licence(json, component.Licence);
        json.WriteString("purl", address);
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

    private static void Licence(Utf8JsonWriter json, string expression)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("expression", expression);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
