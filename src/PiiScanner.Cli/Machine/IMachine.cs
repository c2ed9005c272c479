using PiiScanner.Ocr;

namespace PiiScanner.Cli.Machine;

/// <summary>The machine as <c>doctor</c> and <c>setup</c> see it.</summary>
internal interface IMachine
{
    /// <summary>Where packages come from.</summary>
    Platform Platform { get; }

    /// <summary>True for root and for administrators.</summary>
    bool IsAdministrator { get; }

    /// <summary>True when somebody sits at the terminal and can answer.</summary>
    bool IsInteractive { get; }

    /// <summary>Processors the program may use.</summary>
    int Processors { get; }

    /// <summary>Memory the program may use, in MiB.</summary>
    long Memory { get; }

    /// <summary>Looks for the OCR engine, anew each time.</summary>
    OcrEngineStatus Ocr();

    /// <summary>Says whether a process that reads files comes up.</summary>
    /// <param name="cancel">The user's wish to stop.</param>
    bool WorkerStarts(CancellationToken cancel);

    /// <summary>Says whether a program is on the search path.</summary>
    /// <param name="program">Its name.</param>
    bool Has(string program);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program.</param>
    /// <param name="shown">Where its output goes line by line; null to keep it for the result.</param>
    CommandResult Run(MachineCommand command, TextWriter? shown);

    /// <summary>Shows a file or folder with the user's own program for it.</summary>
    /// <param name="path">Full path.</param>
    /// <returns>False where there is no such program or no screen.</returns>
    bool Open(string path);

    /// <summary>Reads a line from the terminal; null at its end.</summary>
    string? ReadLine();
}
