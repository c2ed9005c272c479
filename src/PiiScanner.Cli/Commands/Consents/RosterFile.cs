using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Rosters;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>A roster on disk.</summary>
internal static class RosterFile
{
    private const int MostTold = 20;

    /// <summary>Reads a roster whole, or refuses it with the rows that cannot be taken.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    /// <param name="context">The machine.</param>
    /// <param name="isOfStaff">The people are staff.</param>
    /// <exception cref="UsageException">It cannot be read, or a row cannot be taken.</exception>
    public static IReadOnlyList<RosterRow> Read(string path, string? rulesFolder, CliContext context, bool isOfStaff = false)
    {
        var services = context.Services.Create(rulesFolder);
        var engine = services.Engine ?? throw new InvalidOperationException("A roster needs the engine.");
        var roster = new RosterReader(engine, isOfStaff).Read(InputDocument.Read(path, services, context.Cancel));
        if (roster.Problems.Count == 0) return roster.Rows;
        foreach (var problem in roster.Problems.Take(MostTold)) context.Tell(ConsentTexts.Row(Path.GetFileName(path), problem));
        throw new UsageException(ConsentTexts.RosterRefused(roster.Problems.Count));
    }
}
