namespace PiiScanner.Cli.Machine;

/// <summary>The text that lies on the clipboard, asked from the program each system has for it.</summary>
/// <param name="machine">The machine.</param>
internal sealed class Clipboard(IMachine machine)
{
    // Get-Clipboard answers in the code page of the console, unless it is told otherwise.
    private const string Script = "[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false; Get-Clipboard -Raw";

    /// <summary>Reads the text.</summary>
    /// <returns>Null where no program can read it; empty when no text lies there.</returns>
    public string? Read()
    {
        foreach (var command in Commands())
        {
            if (!machine.Has(command.Program)) continue;
            // These programs also fail when the clipboard is empty or holds a picture.
            var result = machine.Run(command, null);
            return result.IsGood ? result.Output.TrimEnd('\n') : "";
        }

        return null;
    }

    private IReadOnlyList<MachineCommand> Commands() => machine.Platform switch
    {
        Platform.Windows => [new("powershell", "-NoProfile", "-NonInteractive", "-Command", Script)],
        Platform.MacOs => [new("pbpaste")],
        _ => [new("wl-paste", "--no-newline", "--type", "text"), new("xclip", "-out", "-selection", "clipboard"), new("xsel", "--output", "--clipboard")],
    };
}
