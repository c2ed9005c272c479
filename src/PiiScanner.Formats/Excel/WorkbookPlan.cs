using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>What happens to the cells of a workbook.</summary>
internal sealed class WorkbookPlan
{
    private readonly Dictionary<string, SheetPlan> _sheets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Plans of all sheets.</summary>
    public IReadOnlyCollection<SheetPlan> Sheets => _sheets.Values;

    /// <summary>Numbers of the shared strings that cells go on using.</summary>
    public HashSet<int> UsedStrings { get; } = [];

    /// <summary>Knows which formulas are touched; made once all sheets were looked through.</summary>
    public FormulaCheck? Formulas { get; set; }

    /// <summary>The plan of the workbook that a job is about.</summary>
    public static WorkbookPlan Of(PackageJob job) => job.State as WorkbookPlan ?? throw new InvalidOperationException("The workbook was not walked.");

    /// <summary>The plan of a sheet met in the walk.</summary>
    /// <param name="part">Name of its part.</param>
    /// <param name="name">Name of the sheet.</param>
    public SheetPlan Sheet(string part, string name)
    {
        if (!_sheets.TryGetValue(part, out var plan)) _sheets[part] = plan = new SheetPlan(part, name);
        return plan;
    }

    /// <summary>The plan of a sheet; an empty one for a sheet without cells.</summary>
    /// <param name="part">Name of its part.</param>
    /// <param name="package">Knows whether it has table objects.</param>
    public SheetPlan Sheet(string part, OoxmlPackage package)
    {
        var plan = Sheet(part, "");
        plan.HasTableObject = package.Relationships(part).Any(link => link.Type == "table");
        return plan;
    }
}
