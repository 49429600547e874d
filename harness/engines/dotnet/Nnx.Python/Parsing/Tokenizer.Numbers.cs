namespace Nnx.Python.Parsing;

internal sealed partial class Tokenizer
{
    private static readonly string[] LongWordsAfterNumber = ["and", "else", "for", "not", "or"];
    private static readonly string[] ShortWordsAfterNumber = ["if", "in", "is"];

    private void ReadNumber()
    {
        var start = _position;
        if (_text[start] == '0' && char.ToLowerInvariant(Peek(1)) is var letter and ('x' or 'o' or 'b'))
        {
            _position += 2;
            ReadRadix(letter);
        }
        else
        {
            ReadDecimal(start);
        }

        if (_error is null)
        {
            Add(TokenKind.Number, start, _position);
        }
    }

    private void ReadRadix(char letter)
    {
        var name = letter switch { 'x' => "hexadecimal", 'o' => "octal", _ => "binary" };
        do
        {
            if (Peek(0) == '_')
            {
                _position++;
            }

            if (!IsRadixDigit(Peek(0), letter))
            {
                FailRadix(name);
                return;
            }

            while (IsRadixDigit(Peek(0), letter))
            {
                _position++;
            }
        }
        while (Peek(0) == '_');

        if (IsDigit(Peek(0)))
        {
            FailRadix(name);
            return;
        }

        CheckEnd(name);
    }

    private void FailRadix(string name)
    {
        var digit = Peek(0);
        if (IsDigit(digit))
        {
            _position++;
            FailHere(SyntaxErrors.InvalidDigit(digit, name));
        }
        else
        {
            FailHere(SyntaxErrors.InvalidLiteral(name));
        }
    }

    private static bool IsRadixDigit(char c, char letter) => letter switch
    {
        'x' => char.IsAsciiHexDigit(c),
        'o' => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    private void ReadDecimal(int start)
    {
        if (IsDigit(Peek(0)) && !SkipDigits())
        {
            return;
        }

        var whole = _position;
        var isFloat = false;
        if (Peek(0) == '.')
        {
            _position++;
            isFloat = true;
            if (IsDigit(Peek(0)) && !SkipDigits())
            {
                return;
            }
        }

        isFloat |= ReadExponent();
        if (_error is not null)
        {
            return;
        }

        if (Peek(0) is 'j' or 'J')
        {
            _position++;
            CheckEnd("imaginary");
            return;
        }

        if (!isFloat && _text[start] == '0' && _text.AsSpan(start, whole - start).ContainsAnyExcept('0', '_'))
        {
            Fail(SyntaxErrors.LeadingZeros, _line, ColumnAt(start) + 1);
            return;
        }

        CheckEnd("decimal");
    }

    private bool ReadExponent()
    {
        if (Peek(0) is not ('e' or 'E'))
        {
            return false;
        }

        var signed = Peek(1) is '+' or '-';
        if (!IsDigit(Peek(signed ? 2 : 1)))
        {
            if (signed)
            {
                _position += 2;
                FailHere(SyntaxErrors.InvalidLiteral("decimal"));
            }

            return false;
        }

        _position += signed ? 2 : 1;
        SkipDigits();
        return true;
    }

    private bool SkipDigits()
    {
        while (true)
        {
            while (IsDigit(Peek(0)))
            {
                _position++;
            }

            if (Peek(0) != '_')
            {
                return true;
            }

            _position++;
            if (!IsDigit(Peek(0)))
            {
                FailHere(SyntaxErrors.InvalidLiteral("decimal"));
                return false;
            }
        }
    }

    /// <summary>A number may run into one of a few keywords, as in <c>1if x else 2</c>, but into no other name.</summary>
    private void CheckEnd(string name)
    {
        var next = Peek(0);
        if (!IsNamePart(next))
        {
            return;
        }

        // CPython looks whether the longer words end there, but not whether the short ones do.
        var isWord = Array.Exists(ShortWordsAfterNumber, StandsHere)
            || Array.Exists(LongWordsAfterNumber, word => StandsHere(word) && !IsNamePart(Peek(word.Length)));
        if (!isWord && next < '\u0080')
        {
            FailHere(SyntaxErrors.InvalidLiteral(name));
        }
    }

    private bool StandsHere(string word) => _text.AsSpan(_position, _end - _position).StartsWith(word, StringComparison.Ordinal);
}
