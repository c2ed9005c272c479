using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent exception</c>: the data officer's dated exception for sensitive kinds. It lifts nothing without consent.</summary>
internal sealed class ConsentExceptionCommand : CliCommand
{
    private static readonly LocalizedText Date = new("NGÀY", "DATE");
    private readonly RegistryOptions _options = new();
    private readonly ConsentOptionSet _scope = new();

    private readonly CliOption _kinds = CliOption.One("--kinds", new LocalizedText("LOẠI,LOẠI", "KIND,KIND"), "Loại dữ liệu, ví dụ parent-phone-number.", "Kinds of data, such as parent-phone-number.");

    private readonly CliOption _officer = CliOption.One("--officer", new LocalizedText("TÊN", "NAME"), "Người phụ trách bảo vệ dữ liệu đã ký; được mã hóa trong sổ.", "The data officer who signed; sealed in the registry.");

    private readonly CliOption _signed = CliOption.One("--signed", Date, "Ngày ký. Mặc định: hôm nay.", "Day it was signed. Default: today.");

    private readonly CliOption _until = CliOption.One("--until", Date, "Ngày cuối còn hiệu lực.", "Last day it holds.");

    /// <summary>Makes the command.</summary>
    public ConsentExceptionCommand()
        : base("exception", new LocalizedText("Ghi ngoại lệ có ngày cho dữ liệu nhạy cảm; vẫn phải có đồng ý.", "Records a dated exception for sensitive data; consent is needed all the same.")) => Add([.. _options.All, _scope.Channel, _scope.Purpose, _kinds, _officer, _signed, _until]);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var catalogue = _options.Catalogue(arguments);
        var values = new ValueReader(arguments);
        var today = _options.Today(arguments, context);
        var channel = Needed(arguments, _scope.Channel, [.. catalogue.Channels.Select(known => known.Id)]);
        var purpose = Needed(arguments, _scope.Purpose, [.. catalogue.Purposes.Select(known => known.Id)]);
        var kinds = (arguments.One(_kinds) ?? throw Missing(_kinds)).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (kinds.FirstOrDefault(kind => !catalogue.NeedsException.Contains(kind)) is { } wrong) throw new UsageException(CliTexts.WrongChoice("--kinds", wrong, catalogue.NeedsException, Nearest.To(wrong, catalogue.NeedsException)));
        var officer = arguments.One(_officer) ?? throw Missing(_officer);
        var signed = values.Day(_signed, () => today);
        if (signed > today) throw new UsageException(ConsentTexts.FutureDay("--signed"));
        var until = arguments.One(_until) is null ? throw Missing(_until) : values.Day(_until, () => today);
        if (until < signed) throw new UsageException(ConsentTexts.TermsTurned);
        var id = ConsentRegistry.NewId();
        _options.Append(arguments, context, registry => [new ExceptionEntry(id, purpose, channel, kinds, registry.Keys.Seal(officer), signed, until)]);
        context.Output.Write(ConsentTexts.ExceptionRecorded(id).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    private static string Needed(ParsedArguments arguments, CliOption option, IReadOnlyList<string> known)
    {
        var word = arguments.One(option) ?? throw Missing(option);
        return known.Contains(word) ? word : throw new UsageException(CliTexts.WrongChoice(option.Name, word, known, Nearest.To(word, known)));
    }

    private static UsageException Missing(CliOption option) => new(ConsentTexts.OptionMissing(option.Name));
}
