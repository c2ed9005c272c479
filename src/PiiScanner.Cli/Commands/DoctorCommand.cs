using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Machine;
using PiiScanner.Cli.Setup;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>doctor</c>: is all there that a scan needs, what is missing, what does that mean?</summary>
internal sealed class DoctorCommand : CliCommand
{
    private const int TextColumn = 28;

    private readonly CliOption _folder = RulesCommand.Folder();

    /// <summary>Makes the command.</summary>
    public DoctorCommand()
        : base("doctor", new LocalizedText("Kiểm tra máy: bộ nhận dạng chữ (OCR), quy tắc, tiến trình đọc tệp.", "Checks the machine: OCR engine, rules, reading processes.")) => Add(_folder);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var machine = context.Machine();
        var parts = OcrParts.Look(machine);
        var page = new Page(context);
        page.Heading(SetupTexts.OcrHeading);
        foreach (var part in parts) page.Row(part.Name, part.Found ?? SetupTexts.Missing.In(context.Language).ToUpperInvariant(), part.Found is null ? part.Without : null);
        page.Heading(SetupTexts.RulesHeading);
        // Made whole, so that a wrong policy or word list is found too.
        var services = context.Services.Create(arguments.One(_folder));
        page.Line(SetupTexts.Rules(context.Services.ReadRules(arguments.One(_folder)).Rules.Count, services.RulesHash.Value[..12], services.PolicyVersion));
        page.Heading(SetupTexts.MachineHeading);
        page.Line(SetupTexts.Machine(machine.Processors, machine.Memory, ScanMemory.Share(machine.Memory << 20, machine.Processors)));
        var starts = machine.WorkerStarts(context.Cancel);
        page.Line(starts ? SetupTexts.WorkerStarts : SetupTexts.WorkerDoesNotStart);
        var isComplete = parts.All(part => part.Found is not null);
        context.Output.Write("\n" + (isComplete ? SetupTexts.AllThere : SetupTexts.Mend).In(context.Language) + "\n");
        return isComplete && starts ? ExitDecision.Clean : ExitDecision.Incomplete;
    }

    private sealed class Page(CliContext context)
    {
        private bool _isBegun;

        public void Heading(LocalizedText text)
        {
            context.Output.Write((_isBegun ? "\n" : "") + text.In(context.Language) + "\n");
            _isBegun = true;
        }

        public void Line(LocalizedText text) => context.Output.Write($"  {text.In(context.Language)}\n");

        public void Row(LocalizedText name, string found, LocalizedText? without)
        {
            var line = "  " + name.In(context.Language);
            context.Output.Write(line + new string(' ', Math.Max(2, TextColumn - new StringInfo(line).LengthInTextElements)) + found + "\n");
            if (without is not null) context.Output.Write($"    {without.In(context.Language)}\n");
        }
    }
}
