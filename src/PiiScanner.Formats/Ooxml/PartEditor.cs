using System.Xml.Linq;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Makes the edits of one XML part that is held whole, and masks the values that stand anywhere else in it.</summary>
/// <param name="edits">Knows the values.</param>
/// <param name="isRead">True for a part with words of its own; comments of the markup leave it, since a reader cannot say where they stand.</param>
/// <param name="isCopyOfCells">True for caches, whose items are whole cells: short values are taken out too.</param>
internal sealed class PartEditor(FileEdits edits, bool isRead, bool isCopyOfCells)
{
    private const string Mask = "***";

    /// <summary>True once something was changed.</summary>
    public bool HasChanged { get; set; }

    /// <summary>Makes planned edits.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="planned">Its edits.</param>
    public void Apply(NumberedXml xml, IReadOnlyList<NodeEdit> planned)
    {
        foreach (var group in planned.GroupBy(edit => (edit.Node, edit.Attribute)))
        {
            if (xml.Find(group.Key.Node) is not { } node) continue;
            HasChanged = true;
            var changes = group.OrderByDescending(edit => edit.Offset).ToList();
            if (node is XText text) SetText(text, Changed(text.Value, changes));
            else if (node is XElement element && group.Key.Attribute is { } name) ApplyTo(element, name, changes);
            else if (node is XElement holder) ApplyWithin(holder, changes);
        }
    }

    /// <summary>Masks what is left, and takes comments and instructions for programs out, which nobody sees.</summary>
    /// <param name="document">The part.</param>
    public void Sweep(XDocument document)
    {
        foreach (var aside in document.DescendantNodes().Where(node => node is XComment or XProcessingInstruction { Target: not "mso-application" }).ToList())
        {
            if (!isRead && Left(aside.ToString()).Count == 0) continue;
            aside.Remove();
            HasChanged = true;
        }

        foreach (var paragraph in document.Descendants().Where(element => element.Name.LocalName is "p" or "h" or "si" or "is" or "text").ToList()) SweepRuns(paragraph);
        foreach (var node in document.DescendantNodes().ToList())
        {
            if (node is XText text && Swept(text.Value) is { } masked) SetText(text, masked);
            else if (node is XElement element) SweepAttributes(element);
        }

        // Over elements of any kind, as the verification reads it: the parts of a name, each in its own.
        MaskOver([.. document.DescendantNodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value))], "\n");
        HasChanged |= TellingNames.Replace(document, text => Left(text).Count > 0);
    }

    // The text of a comment or item counts over all its runs; phonetic guides stand beside it.
    private void ApplyWithin(XElement holder, List<NodeEdit> changes)
    {
        var runs = holder.Descendants().Where(element => element.Name.LocalName == "t" && !element.Ancestors().Any(ancestor => ancestor.Name.LocalName == "rPh")).SelectMany(element => element.Nodes().OfType<XText>()).ToList();
        if (runs.Count == 0) runs = [.. holder.Nodes().OfType<XText>()];
        foreach (var change in changes) Replace(runs, change.Offset, change.Offset + change.Length, change.Text);
    }

    private void Replace(List<XText> runs, int from, int to, string replacement)
    {
        var at = 0;
        foreach (var run in runs)
        {
            var value = run.Value;
            var start = Math.Clamp(from - at, 0, value.Length);
            var end = Math.Clamp(to - at, 0, value.Length);
            at += value.Length;
            if (end <= start) continue;
            SetText(run, string.Concat(value.AsSpan(0, start), replacement, value.AsSpan(end)));
            replacement = "";
        }
    }

    private void ApplyTo(XElement element, string name, List<NodeEdit> changes)
    {
        // A symbol is one character named by its code: it goes as a whole.
        if (element.Name.LocalName == "sym")
        {
            element.Remove();
            return;
        }

        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName == local) is { } found) found.Value = Changed(found.Value, changes);
    }

    private static string Changed(string value, List<NodeEdit> changes)
    {
        foreach (var change in changes)
        {
            if (change.Offset > value.Length) continue;
            var length = Math.Min(change.Length, value.Length - change.Offset);
            value = string.Concat(value.AsSpan(0, change.Offset), change.Text, value.AsSpan(change.Offset + length));
        }

        return value;
    }

    private void SetText(XText text, string value)
    {
        HasChanged = true;
        text.Value = value;
        if (value.Length > 0 && (value[0] == ' ' || value[^1] == ' ') && text.Parent is { Name.LocalName: "t" or "delText" or "instrText" } parent)
            parent.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }

    private void SweepAttributes(XElement element)
    {
        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration || Swept(attribute.Value, edits.KeptBeside.Contains(attribute.Value)) is not { } masked) continue;
            attribute.Value = masked;
            HasChanged = true;
        }
    }

    // What a person keeps in the body stays there; an attribute that repeats it is nobody's choice.
    private string? Swept(string value, bool isKept = true)
    {
        if (isCopyOfCells && edits.Values.IsValue(value)) return Mask;
        var matches = isKept ? Left(value) : edits.Values.Find(value, Escapes.Characters);
        var changes = matches.Select(match => new TextEdit(match.Start, match.Length, Mask, match.Kind, Operator.Mask)).ToList();
        changes.AddRange(SpelledValues.Find(value, edits).Where(run => !matches.Any(match => match.Start < run.End && run.Start < match.End)).Select(run => new TextEdit(run.Start, run.End - run.Start, Mask, "", Operator.Mask)));
        return changes.Count == 0 ? null : TextEdit.Apply(value, [.. changes.OrderBy(change => change.Start)]);
    }

    private List<ValueMatch> Left(string value) => [.. edits.Values.Find(value, Escapes.Characters).Where(match => !edits.Lawful.ContainsKey(match.Key))];

    // A value over several runs is seen only where they are read together.
    private void SweepRuns(XElement paragraph)
    {
        var runs = IsOpenDocument(paragraph)
            ? paragraph.DescendantNodes().OfType<XText>().Where(text => text.Ancestors().First(ancestor => ancestor.Name.LocalName is "p" or "h") == paragraph).ToList()
            : paragraph.Descendants().Where(element => element.Name.LocalName is "t" or "delText" or "instrText" && NearestOf(element, paragraph.Name.LocalName) == paragraph)
                .SelectMany(element => element.Nodes().OfType<XText>()).ToList();
        MaskOver(runs, "");
    }

    private void MaskOver(List<XText> runs, string between)
    {
        if (runs.Count < 2) return;
        var joined = string.Join(between, runs.Select(run => run.Value));
        var matches = Left(joined);
        if (matches.Count == 0) return;
        var at = 0;
        foreach (var run in runs)
        {
            var (start, length) = (at, run.Value.Length);
            at += length + between.Length;
            var own = matches.Where(match => match.Start < start + length && match.End > start).ToList();
            if (own.Count == 0) continue;
            var changes = own.Select(match => new TextEdit(Math.Max(match.Start, start) - start, Math.Min(match.End, start + length) - Math.Max(match.Start, start), match.Start >= start ? Mask : "", match.Kind, Operator.Mask));
            SetText(run, TextEdit.Apply(run.Value, [.. changes]));
        }
    }

    // Words stand in the paragraph itself there, and in spans.
    private static bool IsOpenDocument(XElement paragraph) => paragraph.Name.LocalName is "p" or "h" && paragraph.Name.NamespaceName.StartsWith("urn:oasis:names:tc:opendocument:", StringComparison.Ordinal);

    private static XElement? NearestOf(XElement element, string name) => element.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName == name);
}
