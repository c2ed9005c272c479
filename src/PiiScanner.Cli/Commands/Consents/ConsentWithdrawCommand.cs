using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent withdraw</c>: records a withdrawal and says what has to be done, where, by when.</summary>
internal sealed class ConsentWithdrawCommand : CliCommand
{
    private readonly RegistryOptions _options = new();
    private readonly PersonOptions _person = new();

    private readonly CliOption _received = CliOption.One("--received", new LocalizedText("NGÀY", "DATE"), "Ngày nhận. Mặc định: hôm nay.", "Day it was received. Default: today.");

    private readonly CliOption _purpose = CliOption.One("--purpose", new LocalizedText("TÊN", "NAME"), "Chỉ rút mục đích này. Mặc định: tất cả.", "Withdraws this purpose only. Default: all.");

    private readonly CliOption _channel = CliOption.One("--channel", new LocalizedText("TÊN", "NAME"), "Chỉ rút kênh này. Mặc định: tất cả.", "Withdraws this channel only. Default: all.");

    private readonly CliOption _way = CliOption.One("--way", new LocalizedText("CÁCH", "WAY"),
        "Nhận bằng cách nào: paper, call, sms, email, web, app; hoặc vì sao phải ngừng: authority (cơ quan có thẩm quyền yêu cầu), contract-end (cán bộ hết hợp đồng).",
        "How it came: paper, call, sms, email, web, app; or why the school has to stop: authority (an authority asked), contract-end (the contract of staff ended).");

    private readonly CliOption _letter = CliOption.One("--letter", new LocalizedText("TỆP", "FILE"), "Ghi thư trả lời (.docx) vào tệp này.", "Writes the reply letter (.docx) to this file.");

    private readonly CliOption _school = SchoolFile.Option();

    private readonly CliOption _schoolName = CliOption.One("--school-name", new LocalizedText("TÊN", "NAME"), "Tên trường, nếu không có school.yaml.", "The school's name, where there is no school.yaml.");

    /// <summary>Makes the command.</summary>
    public ConsentWithdrawCommand()
        : base("withdraw", new LocalizedText("Ghi việc rút lại đồng ý; in ra bài đã đăng, hạn phải làm, lệnh và thư trả lời.", "Records a withdrawal; prints publications concerned, deadlines, the command and the reply letter."))
    {
        Add([.. _person.All, _received, _purpose, _channel, _way, _letter, .. _options.All, _options.SchoolYear, _school, _schoolName]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var catalogue = _options.Catalogue(arguments);
        var today = _options.Today(arguments, context);
        var received = new ValueReader(arguments).Day(_received, () => today);
        if (received > today) throw new UsageException(ConsentTexts.FutureDay("--received"));
        var (purpose, channel) = (Known(arguments, _purpose, catalogue.Purposes.Select(known => known.Id)), Known(arguments, _channel, catalogue.Channels.Select(known => known.Id)));
        var way = Known(arguments, _way, catalogue.Ways.Concat(WithdrawalWays.All)) ?? "paper";
        var letter = arguments.One(_letter);
        if (letter is not null && WithdrawalWays.All.Contains(way)) throw new UsageException(ConsentTexts.NobodyToAnswer(way));
        if (letter is not null && File.Exists(letter)) throw new UsageException(ConsentTexts.FileExists(letter));
        var school = arguments.One(_schoolName) ?? SchoolFile.Read(arguments.One(_school))?.Facts.Name;
        var year = _options.Year(arguments, context);
        var id = ConsentRegistry.NewId();
        var registry = _options.Append(arguments, context, known => [new WithdrawalEntry(id, Concerned(arguments, known, year, way), purpose, channel, received, way)]);
        var status = WithdrawalStatus.Of(registry.Withdrawals.First(withdrawal => withdrawal.Entry.Id == id), registry, catalogue);
        Tell(arguments, context, registry, catalogue, status);
        if (letter is not null) WriteLetter(letter, school ?? "……………………………………", year, registry, catalogue, status);
        return ExitDecision.Clean;
    }

    // A contract is of staff alone.
    private string Concerned(ParsedArguments arguments, ConsentRegistry registry, string year, string way)
    {
        var person = _person.Find(arguments, registry, year).Entry;
        return way != WithdrawalWays.ContractEnd || person.IsAdult ? person.Id : throw new UsageException(ConsentTexts.NoContract);
    }

    private void Tell(ParsedArguments arguments, CliContext context, ConsentRegistry registry, ConsentCatalogue catalogue, WithdrawalStatus status)
    {
        void Say(LocalizedText text) => context.Output.Write(text.In(context.Language) + "\n");
        var entry = status.Withdrawal.Entry;
        Say(ConsentTexts.Withdrawn(WithdrawalTexts.Shown(entry.Id), entry.Received, status.Concerned.Count));
        if (entry.Way == WithdrawalWays.Authority) Say(ConsentTexts.AuthorityAsked);
        if (entry.Way == WithdrawalWays.ContractEnd) Say(ConsentTexts.ContractEnded);
        foreach (var publication in status.Concerned)
        {
            var channel = catalogue.ChannelOf(publication.Channel);
            var deadlines = Deadlines.Of(entry.Received, channel is { IsThroughOthers: true });
            Say(ConsentTexts.Concerned(channel?.Title ?? new LocalizedText(publication.Channel, publication.Channel), registry.Keys.Open(publication.SealedAddress), publication.Published, publication.Sha256, deadlines));
            Say(ConsentTexts.CopyCommand(FileOf(arguments, registry, publication), _options.Path(arguments), publication.Channel, publication.Purpose));
        }

        if (entry.IsAsked) Say(ConsentTexts.AnswerBy(status.Deadlines));
        Say(ConsentTexts.SettleCommand(_options.Path(arguments), WithdrawalTexts.Shown(entry.Id), entry.IsAsked));
    }

    // The file itself, where it is known and still there.
    private string? FileOf(ParsedArguments arguments, ConsentRegistry registry, PublicationEntry publication) =>
        PublishedFile.Of(publication, registry, _options.Path(arguments)) is { } file && File.Exists(file) ? file : null;

    private static void WriteLetter(string path, string school, string year, ConsentRegistry registry, ConsentCatalogue catalogue, WithdrawalStatus status) => RegistryOptions.Guarded(path, () =>
    {
        var places = status.Concerned.Select(publication => $"{catalogue.ChannelOf(publication.Channel)?.Title.Vi}: {registry.Keys.Open(publication.SealedAddress)}").ToList();
        var person = status.Withdrawal.Person;
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        ReplyLetter.Write(school, ConsentSheet.CodeOf(person.ClassIn(year)?.Class ?? "", person.Entry.Id), person.Entry.IsAdult, status, places, file);
        return true;
    });

    private static string? Known(ParsedArguments arguments, CliOption option, IEnumerable<string> words)
    {
        if (arguments.One(option) is not { } word) return null;
        var known = words.ToList();
        return known.Contains(word) ? word : throw new UsageException(CliTexts.WrongChoice(option.Name, word, known, Nearest.To(word, known)));
    }
}
