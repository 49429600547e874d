using System.Text;
using System.Text.RegularExpressions;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>The part of an error's message that is compared: the first line, with what differs from run to run masked.</summary>
public static partial class MessageHead
{
    /// <summary>Characters (Unicode code points) that a head has at most.</summary>
    public const int MostLength = 160;

    // Stand-ins from the private use area, so that a mask can be told from the same letters in a message.
    private const char Address = '\uE000';
    private const char Path = '\uE001';
    private const char Id = '\uE002';

    /// <summary>The head of a message: addresses become <c>0x</c>, paths <c>/path</c>, ids and long numbers <c>id</c>.</summary>
    public static string Of(string? message)
    {
        var masked = Unmask(Masked(message ?? ""), mask => mask switch { Address => "0x", Path => "/path", _ => "id" });
        return Cut(masked.Split('\n')[0], MostLength);
    }

    /// <summary>The head of a message with a star for everything that is masked.</summary>
    public static string Starred(string message)
    {
        var kept = new StringBuilder();
        var length = 0;
        foreach (var rune in Masked(message).Split('\n')[0].EnumerateRunes())
        {
            length += rune.Value switch { Address or Id => 2, Path => 5, _ => 1 };
            if (length > MostLength)
            {
                // A mask that the cut goes through is in the head in part.
                return rune.Value is Address or Path or Id && kept is not [.., '*'] ? kept.Append('*').ToString() : kept.ToString();
            }

            kept.Append(rune.Value is Address or Path or Id ? "*" : rune.ToString());
        }

        return kept.ToString();
    }

    private static string Masked(string message)
    {
        var text = AddressPattern().Replace(message, Address.ToString());
        text = PathPattern().Replace(text, Path.ToString());
        text = IdPattern().Replace(text, Id.ToString());
        return BlankPattern().Replace(text.Trim(), " ");
    }

    private static string Unmask(string masked, Func<char, string> word)
    {
        var text = new StringBuilder();
        foreach (var letter in masked)
        {
            text.Append(letter is Address or Path or Id ? word(letter) : letter.ToString());
        }

        return text.ToString();
    }

    private static string Cut(string text, int most)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(most))
        {
            kept.Append(rune);
        }

        return kept.ToString();
    }

    [GeneratedRegex("0x[0-9a-fA-F]+", RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"(/[\w.+-]+){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"\bid=\d+|\d{9,}", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex BlankPattern();
}
