namespace Nnx.Python.Parsing;

internal sealed partial class Tokenizer
{
    private readonly Stack<OpenBracket> _brackets = new();

    private void ReadOperator()
    {
        var start = _position;
        var kind = Operators.Match(_text.AsSpan(start, Math.Min(3, _end - start)), out var length);
        _position += length;
        switch (kind)
        {
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                Add(kind, start, _position);
                Open(_text[start], start);
                break;
            case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                if (Close(_text[start]))
                {
                    Add(kind, start, _position);
                }

                break;
            case TokenKind.Unknown when !IdentifierCharacters.IsPrintable(_text[start]):
                FailHere(SyntaxErrors.NonPrintableCharacter(_text[start]));
                break;
            default:
                Add(kind, start, _position);
                break;
        }
    }

    private void Open(char bracket, int start)
    {
        if (_brackets.Count >= SyntaxLimits.Brackets)
        {
            FailHere(SyntaxErrors.TooManyBrackets);
            return;
        }

        _brackets.Push(new(bracket, _line, ColumnAt(start)));
    }

    private bool Close(char bracket)
    {
        if (!_brackets.TryPop(out var open))
        {
            FailHere(SyntaxErrors.Unmatched(bracket));
            return false;
        }

        if (!open.IsClosedBy(bracket))
        {
            FailHere(SyntaxErrors.Mismatched(bracket, open, _line));
            return false;
        }

        return true;
    }
}
