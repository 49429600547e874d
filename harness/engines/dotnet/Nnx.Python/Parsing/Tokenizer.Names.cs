using System.Globalization;
using System.Text;

namespace Nnx.Python.Parsing;

internal sealed partial class Tokenizer
{
    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\u0080';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= '\u0080';

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);

    private void ReadName()
    {
        var start = _position;
        var ascii = true;
        for (; _position < _end && IsNamePart(_text[_position]); _position++)
        {
            ascii &= _text[_position] < '\u0080';
        }

        if (Peek(0) is '"' or '\'' && StringPrefix.IsValid(_text.AsSpan(start, _position - start)))
        {
            ReadString(start, _position);
            return;
        }

        if (!ascii && !CheckIdentifier(start))
        {
            return;
        }

        Add(ascii ? Keywords.KindOf(_text.AsSpan(start, _position - start)) : TokenKind.Name, start, _position);
    }

    /// <summary>Whether all characters may stand in an identifier; else the first that may not is the error.</summary>
    private bool CheckIdentifier(int start)
    {
        for (var i = start; i < _position;)
        {
            var valid = Rune.TryGetRuneAt(_text, i, out var rune);
            if (!valid || !IdentifierCharacters.IsAllowed(rune, first: i == start))
            {
                var value = valid ? rune.Value : _text[i];
                _position = i + (valid ? rune.Utf16SequenceLength : 1);
                FailHere(IdentifierCharacters.IsPrintable(value)
                    ? SyntaxErrors.InvalidCharacter(rune.ToString(), value)
                    : SyntaxErrors.NonPrintableCharacter(value));
                return false;
            }

            i += rune.Utf16SequenceLength;
        }

        return true;
    }
}
