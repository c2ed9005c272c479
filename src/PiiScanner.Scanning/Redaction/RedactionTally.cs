using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What the making of a copy has done so far, which an attempt that fails takes back.</summary>
internal sealed class RedactionTally
{
    /// <summary>Values removed, by kind and operator.</summary>
    public Dictionary<(string Kind, Operator Operator), int> Counts { get; } = [];

    /// <summary>Parts changed or left out.</summary>
    public SortedSet<string> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>What people should know.</summary>
    public List<LocalizedText> Warnings { get; } = [];

    /// <summary>Files inside that changed or were taken out.</summary>
    public int ChangedInside { get; set; }

    /// <summary>Extension the copy's name needs where its format is another one; else null.</summary>
    public string? Extension { get; set; }

    /// <summary>Counts what a plan took out.</summary>
    public void Add(RedactionPlan made, FileEdits edits)
    {
        foreach (var entry in made.Entries.Where(entry => entry.Operator is Operator.DropColumn or Operator.DropRow))
        {
            foreach (var kind in entry.Kinds) Add(kind, entry.Operator, Math.Max(1, entry.Values / entry.Kinds.Count));
        }

        foreach (var edit in edits.Blocks.Values.SelectMany(block => block)) Add(edit.Kind, edit.Operator, 1);
    }

    /// <summary>The state now, to go back to.</summary>
    public RedactionTally Mark()
    {
        var mark = new RedactionTally();
        mark.Return(this);
        return mark;
    }

    /// <summary>Goes back to a state.</summary>
    public void Return(RedactionTally mark)
    {
        Counts.Clear();
        foreach (var (key, count) in mark.Counts) Counts[key] = count;
        Parts.IntersectWith(mark.Parts);
        Parts.UnionWith(mark.Parts);
        Warnings.Clear();
        Warnings.AddRange(mark.Warnings);
        (ChangedInside, Extension) = (mark.ChangedInside, mark.Extension);
    }

    private void Add(string kind, Operator applied, int count) => Counts[(kind, applied)] = Counts.GetValueOrDefault((kind, applied)) + count;
}
