using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

internal sealed partial class NameJudge
{
    /// <summary>What one text has given so far: an enumeration takes its meaning from its first member.</summary>
    internal struct State(string text)
    {
        private const int LongestGap = 60;
        private const int MostWaiting = 8;
        private const double WaitingScore = 0.52;

        private int _lastEnd = -1;
        private List<(int Start, int End)>? _waiting;

        /// <summary>The text.</summary>
        public string Text { get; } = text;

        /// <summary>Names found.</summary>
        public List<NameMatch>? Matches { get; private set; }

        /// <summary>True where something beside the last name said that it is a person.</summary>
        public bool LastIsPerson { get; private set; }

        /// <summary>Code unit behind the last street, school or figure.</summary>
        public int LastDecoyEnd { get; set; } = -1;

        /// <summary>Keeps capitalised words that open or go on an enumeration, until one of its members turns out to be a name.</summary>
        /// <param name="start">First code unit.</param>
        /// <param name="end">Code unit behind them.</param>
        /// <param name="opens">True where something before them announces an enumeration or a person.</param>
        /// <param name="tables">The tables.</param>
        public void Wait(int start, int end, bool opens, NameTables tables)
        {
            var goesOn = _waiting is { Count: > 0 } && IsGap(_waiting[_waiting.Count - 1].End, start, tables);
            if (!goesOn) _waiting?.Clear();
            if ((goesOn || opens) && (_waiting ??= []).Count < MostWaiting) _waiting.Add((start, end));
        }

        /// <summary>Adds what waits, where the name that begins at a place goes on its enumeration.</summary>
        /// <param name="start">First code unit of the name.</param>
        /// <param name="tables">The tables.</param>
        public void AddWaiting(int start, NameTables tables)
        {
            if (_waiting is not { Count: > 0 } waiting) return;
            if (IsGap(waiting[waiting.Count - 1].End, start, tables))
            {
                foreach (var (first, end) in waiting) Add(first, end, WaitingScore, NameClues.Enumeration, true);
            }

            waiting.Clear();
        }

        private readonly bool IsGap(int end, int start, NameTables tables) => start - end is > 0 and <= LongestGap && IsList(Text.AsSpan(end, start - end), tables);

        /// <summary>Adds a name.</summary>
        public void Add(int start, int end, double score, NameClues clues, bool isPerson)
        {
            (Matches ??= []).Add(new NameMatch(start, end - start, score, clues));
            _lastEnd = end;
            LastIsPerson = isPerson;
        }

        /// <summary>True where the name is one more in an enumeration of names.</summary>
        public readonly bool Continues(int start, NameTables tables) =>
            _lastEnd >= 0 && IsGap(_lastEnd, start, tables);

        /// <summary>True where the name is one more in an enumeration of streets, schools or figures.</summary>
        public readonly bool ContinuesDecoy(int start)
        {
            if (LastDecoyEnd <= _lastEnd || start - LastDecoyEnd is < 1 or > 6) return false;
            var gap = Text.AsSpan(LastDecoyEnd, start - LastDecoyEnd).Trim(' ');
            return gap.SequenceEqual(",".AsSpan()) || gap.SequenceEqual("và".AsSpan()) || gap.SequenceEqual("-".AsSpan()) || gap.SequenceEqual("–".AsSpan());
        }

        // A comma, semicolon, line break or "và", with a class in brackets or a form of address between.
        private static bool IsList(ReadOnlySpan<char> gap, NameTables tables)
        {
            var isParted = false;
            for (var i = 0; i < gap.Length; i++)
            {
                if (gap[i] is '.' or ':' or '?' or '!') return false;
                isParted |= gap[i] is ',' or ';' or '\n' or '/' or '&' or '\t' or '|';
                if (gap[i] == '(')
                {
                    var close = gap.Slice(i).IndexOf(')');
                    if (close < 0) return false;
                    i += close;
                    continue;
                }

                var start = i;
                while (i < gap.Length && (VietnameseLetters.IsLetter(gap[i]) || char.IsDigit(gap[i]))) i++;
                if (i == start) continue;
                var word = gap.Slice(start, i - start);
                i--;
                if (word.SequenceEqual("và".AsSpan()) || word.SequenceEqual("cùng".AsSpan())) isParted = true;
                else if (!char.IsDigit(word[0]) && !word.SequenceEqual("lớp".AsSpan())
                    && (tables.Before(NameKeys.Join(0, NameKeys.Of(word)), false) & (NameCue.Title | NameCue.Person)) == 0) return false;
            }

            return isParted;
        }
    }
}
