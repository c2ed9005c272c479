using System.Text;
using System.Text.Json;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Preview;
using PiiScanner.Core;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Reporting;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands;

/// <summary>
/// <c>preview-worker FILE</c>: the hidden command by which the local page shows a document with what is exposed in it. It prints the text itself, to the page on the same
/// machine alone, and runs in a process of its own because files are hostile. It takes the options the page gave the scan, so that both see the same.
/// </summary>
internal sealed class PreviewCommand : CliCommand
{
    /// <summary>The command's name.</summary>
    public const string CommandName = "preview-worker";

    private readonly ScanOptionSet _set = new();
    private readonly ConsentOptionSet _consent = new();

    /// <summary>Makes the command.</summary>
    public PreviewCommand()
        : base(CommandName, new LocalizedText("Dùng bởi trang trên máy này.", "Used by the page on this machine."))
    {
        Take("FILE", new LocalizedText("Tệp cần xem.", "The file."));
        Add([_set.Rules, _set.School, _set.AsOf, _set.PasswordFile, _set.KeyFile, .. _consent.All]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var path = arguments.Arguments[0];
        var day = new ValueReader(arguments).Day(_set.AsOf, context.Today);
        var rules = arguments.One(_set.Rules);
        var consent = _consent.IsUsed(arguments) ? ConsentUse.Read(arguments, _consent, SecretFile.Read(arguments, _set.KeyFile, context), rules, [], day) : null;
        var services = context.Services.Create(rules).Knowing(SchoolFile.Read(arguments.One(_set.School))?.Facts).Asking(consent?.Lookup);
        var file = new SourceFile(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));
        if (!services.Formats.TryRecognize(file, out var format, out var mediaType) || services.Engine is not { } engine) return ExitDecision.Incomplete;
        var options = new ScanOptions { Paths = [], Examine = new ExamineOptions { AsOf = (day.Year, day.Month, day.Day) } };
        IReadOnlyList<string> passwords = arguments.One(_set.PasswordFile) is { } secret ? PasswordFile.Read(secret) : [];
        if (format.Read(file, new ReadContext(options.Limits, static (_, _) => { }, services.Pictures, passwords), context.Cancel) is not ReadResult.Ok(var document)) return ExitDecision.Incomplete;
        var marks = new PreviewMarks();
        engine.Examine(document, options.Examine.ForFile(file.Name), marks, context.Cancel);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) new PreviewPage(json, marks).Write(document, mediaType);
        context.Output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        return ExitDecision.Clean;
    }
}
