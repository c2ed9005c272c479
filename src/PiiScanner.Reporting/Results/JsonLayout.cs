using System.Text.Encodings.Web;
using System.Text.Json;

namespace PiiScanner.Reporting.Results;

/// <summary>How reports in JSON are laid out. A class of its own: a field of this type in a reporter would load the JSON library at every start of the program.</summary>
internal static class JsonLayout
{
    /// <summary>Indented, line feeds. Vietnamese stays readable: a report is a file of its own, never pasted into a page.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
