using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>Installs what reading pictures needs, with the machine's own package manager. Says first what it will run; running it twice changes nothing.</summary>
/// <param name="machine">The machine.</param>
/// <param name="output">Where it speaks.</param>
/// <param name="language">In which language.</param>
internal sealed class SetupRun(IMachine machine, TextWriter output, Language language)
{
    /// <summary>Installs.</summary>
    /// <param name="isDry">Only says what would be run.</param>
    /// <param name="asks">Asks before the first command where somebody can answer.</param>
    /// <param name="cancel">The user's wish to stop; looked at between commands, because an installation is not to be broken off.</param>
    /// <returns>True when nothing is missing any more.</returns>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public bool Run(bool isDry, bool asks, CancellationToken cancel)
    {
        var missing = Missing();
        if (missing.Count == 0)
        {
            Say(SetupTexts.Nothing);
            return true;
        }

        // libarchive comes with the engine.
        var kinds = missing.Select(part => part.Kind).Where(kind => kind != OcrPartKind.Archives || !missing.Any(part => part.Kind == OcrPartKind.Engine)).ToList();
        if (Source() is not { } source) return Refuse(SetupTexts.NoPackages);
        if (source.Obstacle is { } obstacle) return Refuse(obstacle);
        var plan = source.Plan(kinds);
        Say(source.MayInstall || isDry ? SetupTexts.WillRun : SetupTexts.RunYourself);
        foreach (var command in plan) output.Write($"  {command}\n");
        foreach (var remark in source.Remarks(kinds)) Say(remark);
        if (isDry) Say(SetupTexts.DryRun);
        if (isDry || !source.MayInstall || plan.Count == 0) return false;
        if (asks && machine.IsInteractive && !IsAgreed()) return Refuse(SetupTexts.Declined);
        Install(source, kinds, plan, cancel);
        return Conclude();
    }

    private IReadOnlyList<OcrPart> Missing() => [.. OcrParts.Look(machine).Where(part => part.Found is null)];

    private IPackageSource? Source() => machine.Platform switch
    {
        Platform.Debian => new AptSource(machine),
        Platform.MacOs => new BrewSource(machine),
        Platform.Windows => new WingetSource(machine),
        _ => null,
    };

    private bool IsAgreed()
    {
        output.Write(SetupTexts.Question.In(language));
        output.Flush();
        return machine.ReadLine()?.Trim().ToUpperInvariant() is "" or "Y" or "YES" or "C" or "CÓ" or "CO";
    }

    private void Install(IPackageSource source, IReadOnlyList<OcrPartKind> kinds, IReadOnlyList<MachineCommand> plan, CancellationToken cancel)
    {
        if (plan.Count == 1 && TryRun(plan[0], cancel)) return;
        // A list of packages that is out of date names files that are gone.
        var again = plan.Count == 1 ? source.PlanAgain(kinds, isFresh: false) : plan;
        if (again.Count == 0) return;
        _ = TryRun(again[0], cancel);
        foreach (var command in source.PlanAgain(kinds, isFresh: true)) _ = TryRun(command, cancel);
    }

    private bool TryRun(MachineCommand command, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        output.Write($"> {command}\n");
        var result = machine.Run(command, output);
        if (!result.IsGood) Say(SetupTexts.CommandFailed(command.ToString(), result.Code));
        return result.IsGood;
    }

    private bool Conclude()
    {
        var missing = Missing();
        foreach (var part in missing) Say(SetupTexts.StillMissing(part));
        if (missing.Count == 0) Say(SetupTexts.Done);
        return missing.Count == 0;
    }

    private bool Refuse(LocalizedText reason)
    {
        Say(reason);
        return false;
    }

    private void Say(LocalizedText text)
    {
        output.Write(text.In(language) + "\n");
        output.Flush();
    }
}
