using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

internal sealed partial class NameJudge
{
    /// <summary>What one text has given so far: an enumeration takes its meaning from its first member.</summary>
    internal struct State(string text)
    {
        private const int LongestGap = 60;

        private int _lastEnd = -1;

        /// <summary>The text.</summary>
        public string Text { get; } = text;

        /// <summary>Names found.</summary>
        public List<NameMatch>? Matches { get; private set; }

        /// <summary>True where something beside the last name said that it is a person.</summary>
        public bool LastIsPerson { get; private set; }

        /// <summary>Code unit behind the last street, school or figure.</summary>
        public int LastDecoyEnd { get; set; } = -1;

        /// <summary>Adds a name.</summary>
        public void Add(int start, int end, double score, NameClues clues, bool isPerson)
        {
            (Matches ??= []).Add(new NameMatch(start, end - start, score, clues));
            _lastEnd = end;
            LastIsPerson = isPerson;
        }

        /// <summary>True where the name is one more in an enumeration of names.</summary>
        public readonly bool Continues(int start, NameTables tables) =>
            _lastEnd >= 0 && start - _lastEnd <= LongestGap && IsList(Text.AsSpan(_lastEnd, start - _lastEnd), tables);

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
