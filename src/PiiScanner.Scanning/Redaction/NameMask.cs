using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Takes personal data out of names of files and folders: a published file's name is published with it.</summary>
internal sealed class NameMask(DocumentExaminer engine, RedactionOptions options, PlanOptions plan)
{
    /// <summary>The name without the values in it; the same name when it holds none.</summary>
    /// <param name="name">Name without folders.</param>
    /// <param name="cancel">Stops the work.</param>
    public string Mask(string name, CancellationToken cancel)
    {
        var extension = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name);
        if (!stem.Any(char.IsLetterOrDigit)) return name;
        var block = new TextBlock(0, PathCheck.Words(stem), new Location { Part = DocumentParts.FileName });
        Document Document() => new(_ => [new TextSection([block]) { Part = DocumentParts.FileName }]);
        // A name of a file stands for nobody's work, and its whole value goes: an asterisk is no sign of a name on Windows.
        var own = plan with { Chosen = null, IsCovered = null, Preset = plan.Preset with { KeepWork = true, Table = Operator.Remove, Elsewhere = Operator.Remove, Kinds = new Dictionary<string, Operator>() }, Overrides = new Dictionary<string, Operator>() };
        var planned = PlanMaker.Make(engine, Document(), options.Examine, own, null, cancel);
        if (planned.Plan.IsEmpty) return name;
        var edits = EditMaker.Make(planned, Document(), notesDropped: false, canSort: false, cancel, out _);
        var left = edits.Blocks.TryGetValue(0, out var changes) ? TextEdit.Apply(stem, changes) : stem;
        left = Tidy(left);
        return (left.Length > 0 ? left : "tai-lieu") + extension;
    }

    private static string Tidy(string name)
    {
        var parts = name.Split([' ', '_', '-', '.', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', parts);
    }
}
