using System.Text;

namespace PiiScanner.Ocr.Codes;

/// <summary>One layout of ICAO Doc 9303: where digits stand, and which fields have a check digit.</summary>
internal sealed class MrzLayout
{
    private readonly (int Line, int Start, int Length)[] _digits;
    private readonly Func<string[], (string Text, char Digit)>[] _checks;

    private MrzLayout(MachineReadableFormat format, int lines, int length, (int, int, int)[] digits, Func<string[], (string, char)>[] checks)
    {
        (Format, Lines, Length) = (format, lines, length);
        (_digits, _checks) = (digits, checks);
    }

    public static IReadOnlyList<MrzLayout> All { get; } =
    [
        new(MachineReadableFormat.Td1, 3, 30, [(0, 14, 1), (1, 0, 7), (1, 8, 7), (1, 29, 1)],
        [
            zone => (zone[0][5..14], zone[0][14]),
            zone => (zone[1][..6], zone[1][6]),
            zone => (zone[1][8..14], zone[1][14]),
            zone => (zone[0][5..30] + zone[1][..7] + zone[1][8..15] + zone[1][18..29], zone[1][29]),
        ]),
        new(MachineReadableFormat.Td3, 2, 44, [(1, 9, 1), (1, 13, 7), (1, 21, 7), (1, 43, 1)],
        [
            zone => (zone[1][..9], zone[1][9]),
            zone => (zone[1][13..19], zone[1][19]),
            zone => (zone[1][21..27], zone[1][27]),
            zone => (zone[1][28..42], zone[1][42]),
            zone => (zone[1][..10] + zone[1][13..20] + zone[1][21..43], zone[1][43]),
        ]),
        new(MachineReadableFormat.Td2, 2, 36, [(1, 9, 1), (1, 13, 7), (1, 21, 7), (1, 35, 1)],
        [
            zone => (zone[1][..9], zone[1][9]),
            zone => (zone[1][13..19], zone[1][19]),
            zone => (zone[1][21..27], zone[1][27]),
            zone => (zone[1][..10] + zone[1][13..20] + zone[1][21..35], zone[1][35]),
        ]),
    ];

    public MachineReadableFormat Format { get; }

    public int Lines { get; }

    public int Length { get; }

    public int Checks => _checks.Length;

    /// <summary>How many check digits agree. The lines must have this layout's length.</summary>
    public int Valid(string[] zone) => _checks.Count(check => check(zone) is var (text, digit) && CheckDigits.Agrees(text, digit));

    /// <summary>Letters read where only digits can stand, turned into the digits they look like; a card that begins with T begins with I.</summary>
    public string[] Repaired(string[] zone)
    {
        StringBuilder[] lines = [.. zone.Select(line => new StringBuilder(line))];
        if (Format == MachineReadableFormat.Td1 && lines[0][0] is ('T' or 'L' or '1'))
            lines[0][0] = 'I'; // documents of this size begin with A, C or I
        foreach ((int line, int start, int length) in _digits)
            for (int i = start; i < start + length; i++)
                lines[line][i] = lines[line][i] switch { 'O' or 'D' or 'Q' => '0', 'I' or 'L' => '1', 'Z' => '2', 'S' => '5', 'B' => '8', 'G' => '6', var same => same };
        return [.. lines.Select(line => line.ToString())];
    }
}
