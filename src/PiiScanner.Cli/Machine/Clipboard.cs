namespace PiiScanner.Cli.Machine;

/// <summary>The text that lies on the clipboard, asked from the program each system has for it.</summary>
/// <param name="machine">The machine.</param>
internal sealed class Clipboard(IMachine machine)
{
    // Get-Clipboard answers in the code page of the console, unless it is told otherwise.
    private const string Script = "[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false; Get-Clipboard -Raw";

    /// <summary>Reads the text from the first program that gives any: one may be installed that does not fit this screen.</summary>
    /// <returns>Null where no program can read it; empty when no text lies there.</returns>
    public string? Read()
    {
        string? text = null;
        foreach (var command in Commands().Where(command => machine.Has(command.Program)))
        {
            // These programs also fail when the clipboard is empty or holds a picture.
            text = machine.Run(command, null) is { IsGood: true } result ? result.Output.TrimEnd('\n') : "";
            if (!string.IsNullOrWhiteSpace(text)) return text;
        }

        return text;
    }

    private IReadOnlyList<MachineCommand> Commands() => machine.Platform switch
    {
        Platform.Windows => [new("powershell", "-NoProfile", "-NonInteractive", "-Command", Script)],
        Platform.MacOs => [new("pbpaste")],
        _ => [new("wl-paste", "--no-newline", "--type", "text"), new("xclip", "-out", "-selection", "clipboard"), new("xsel", "--output", "--clipboard")],
    };
}
