using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Paper;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent forms --roster FILE</c>: paper forms, a Word file for each class.</summary>
internal sealed class ConsentFormsCommand : CliCommand
{
    private readonly ClassPapersRun _run = new();

    /// <summary>Makes the command.</summary>
    public ConsentFormsCommand()
        : base("forms", new LocalizedText("In phiếu đồng ý: mỗi lớp một tệp Word, mỗi em một phiếu, không đánh dấu sẵn.", "Consent forms to print: a Word file for each class, a form for each pupil, nothing ticked beforehand.")) => Add(_run.All);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner consent forms --roster hoc-sinh.xlsx --registry so-dong-y.txt --output phieu --school school.yaml", new("Phiếu cho mọi lớp trong danh sách.", "Forms for every class of the roster.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        _run.Run(arguments, context, label => $"phieu-{label}.docx", (paper, file) => new ConsentForms(paper.Catalogue, paper.Terms).Write(paper.Class, paper.Pupils, file));
        return ExitDecision.Clean;
    }
}
