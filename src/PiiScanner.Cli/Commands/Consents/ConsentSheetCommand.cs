using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Paper;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent sheet --roster FILE</c>: sheets to enter the forms into, a workbook for each class.</summary>
internal sealed class ConsentSheetCommand : CliCommand
{
    private readonly ClassPapersRun _run = new();

    /// <summary>Makes the command.</summary>
    public ConsentSheetCommand()
        : base("sheet", new LocalizedText("Bảng nhập phiếu: mỗi lớp một tệp Excel, chọn Đồng ý, Không hoặc Chưa nộp.", "Sheets to enter the forms into: a workbook for each class, with Đồng ý, Không or Chưa nộp to choose.")) => Add(_run.All);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        _run.Run(arguments, context, label => $"bang-{label}.xlsx", (paper, file) => new ConsentSheet(paper.Catalogue, paper.Terms).Write(paper.Registry, paper.Class, paper.Pupils, file));
        return ExitDecision.Clean;
    }
}
