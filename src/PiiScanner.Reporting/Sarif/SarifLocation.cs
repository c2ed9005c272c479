using System.Globalization;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>Writes places: the file on disk as the physical one; page, sheet, cell, paragraph and the file inside as logical ones.</summary>
/// <param name="json">Written to.</param>
/// <param name="artifacts">The files of the log.</param>
internal sealed class SarifLocation(Utf8JsonWriter json, SarifArtifacts artifacts)
{
    /// <summary>Writes one location object.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where in it.</param>
    public void Write(FileReport file, Location place)
    {
        var path = artifacts.PathOf(file);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        SarifArtifacts.WriteUri(json, path);
        if (artifacts.OnDisk(file) is { } index) json.WriteNumber("index", index);
        json.WriteEndObject();
        WriteRegion(path.Inside.Length == 0 ? place : new Location());
        json.WriteEndObject();
        WriteLogical(path, place);
        if (place.Box is { } box) WriteBox(box);
        json.WriteEndObject();
    }

    // GitHub shows no result without a line; where a format has none, the first one stands for the file.
    private void WriteRegion(Location place)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, place.Line ?? 1));
        if (place.Line is not null && place.Column is { } column) json.WriteNumber("startColumn", Math.Max(1, column));
        json.WriteEndObject();
    }

    private void WriteLogical(RepositoryPath path, Location place)
    {
        if (path.Inside.Length == 0 && place is { Page: null, Sheet: null, Part: null, Cell: null, Paragraph: null }) return;
        var around = "";
        json.WriteStartArray("logicalLocations");
        if (path.Inside.Length > 0) WriteOne("file", path.Innermost, around = path.OnDisk[(path.OnDisk.LastIndexOf('/') + 1)..] + "!" + path.Inside);
        if (place.Page is { } page) WriteOne("page", Number(page), around = Join(around, "page " + Number(page)));
        if (place.Sheet is { } sheet) WriteOne("sheet", sheet, around = Join(around, sheet));
        if (place.Part is { } part) WriteOne("part", part, around = Join(around, part));
        if (place.Cell is { } cell) WriteOne("cell", cell, Join(around, cell));
        if (place.Paragraph is { } paragraph) WriteOne("paragraph", Number(paragraph), Join(around, "paragraph " + Number(paragraph)));
        json.WriteEndArray();
    }

    private void WriteOne(string kind, string name, string fullName)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("fullyQualifiedName", fullName);
        json.WriteString("kind", kind);
        json.WriteEndObject();
    }

    private void WriteBox(Box box)
    {
        json.WriteStartObject("properties");
        json.WriteStartObject("box");
        json.WriteNumber("x", Math.Round(box.X, 2));
        json.WriteNumber("y", Math.Round(box.Y, 2));
        json.WriteNumber("width", Math.Round(box.Width, 2));
        json.WriteNumber("height", Math.Round(box.Height, 2));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Join(string around, string name) => around.Length == 0 ? name : around + "!" + name;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
