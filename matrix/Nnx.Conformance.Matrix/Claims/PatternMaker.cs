using System.Text;
using System.Text.RegularExpressions;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>
/// The pattern that several heads of messages have in common: their longest common sequence of words and signs, with a star wherever
/// one of them has something else.
/// </summary>
internal sealed partial class PatternMaker
{
    private const char Star = '*';

    // Words that are literally common between two stars must carry some meaning: "* a *" says less than "*".
    private const int FewestLettersBetweenStars = 3;

    private readonly IReadOnlyList<string> _tokens;

    private PatternMaker(IReadOnlyList<string> tokens) => _tokens = tokens;

    /// <summary>The pattern of one head, in which masked parts are stars already.</summary>
    public static PatternMaker Of(string starredHead) => new(Tokens(starredHead));

    /// <summary>The pattern that holds what this one and another have in common.</summary>
    public PatternMaker With(PatternMaker other)
    {
        var common = CommonPairs(_tokens, other._tokens);
        var joined = new List<string>();
        var (left, right) = (0, 0);
        foreach (var (i, j) in common.Append((_tokens.Count, other._tokens.Count)))
        {
            if (i > left || j > right)
            {
                joined.Add("*");
            }

            if (i < _tokens.Count)
            {
                joined.Add(_tokens[i]);
            }

            (left, right) = (i + 1, j + 1);
        }

        return new(Tokens(Tidy(joined)));
    }

    /// <summary>Characters of the pattern that stand for themselves.</summary>
    public int Literals => _tokens.Where(token => token != "*").Sum(token => token.Length);

    public override string ToString() => string.Concat(_tokens);

    private static IReadOnlyList<string> Tokens(string text) => [.. TokenPattern().Matches(text).Select(match => match.Value)];

    private static string Tidy(IEnumerable<string> tokens)
    {
        var parts = string.Concat(tokens).Split(Star);
        var text = new StringBuilder(parts[0]);
        for (var part = 1; part < parts.Length; part++)
        {
            var inner = part < parts.Length - 1;
            if (!inner || parts[part].Count(char.IsLetterOrDigit) >= FewestLettersBetweenStars)
            {
                text.Append(text is [.., Star] ? "" : "*").Append(parts[part]);
            }
            else if (text is not [.., Star])
            {
                text.Append(Star);
            }
        }

        return text.ToString();
    }

    private static List<(int Left, int Right)> CommonPairs(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        // Weighed by length, so that a long word is never given up for two signs.
        var best = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                var taken = Same(left[i], right[j]) ? best[i + 1, j + 1] + left[i].Length : 0;
                best[i, j] = Math.Max(taken, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < left.Count && j < right.Count;)
        {
            if (Same(left[i], right[j]) && best[i, j] == best[i + 1, j + 1] + left[i].Length)
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static bool Same(string left, string right) => left == right && left != "*";

    [GeneratedRegex(@"\w+|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TokenPattern();
}
