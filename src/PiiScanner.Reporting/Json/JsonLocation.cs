using System.Text.Json;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Json;

/// <summary>Writes a location: only the members that apply.</summary>
internal static class JsonLocation
{
    /// <summary>Writes the member <c>location</c>.</summary>
    /// <param name="json">Written to, inside an object.</param>
    /// <param name="location">The location.</param>
    public static void Write(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("location");
        Number(json, "page", location.Page);
        Text(json, "sheet", location.Sheet);
        Text(json, "cell", location.Cell);
        Number(json, "paragraph", location.Paragraph);
        Number(json, "line", location.Line);
        Number(json, "column", location.Column);
        Text(json, "part", location.Part);
        if (location.Box is { } box) WriteBox(json, box);
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, Box box)
    {
        json.WriteStartObject("box");
        json.WriteNumber("x", Math.Round(box.X, 2));
        json.WriteNumber("y", Math.Round(box.Y, 2));
        json.WriteNumber("width", Math.Round(box.Width, 2));
        json.WriteNumber("height", Math.Round(box.Height, 2));
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
