namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>
    /// Refuses <c>match</c> statements. The word is a name elsewhere, so that only a line that begins with it, ends with a colon and is
    /// followed by an indented <c>case</c> is one.
    /// </summary>
    private void RefuseMatch()
    {
        if (!IsWord(Current, "match") || NextKind != TokenKind.Star && !IsExpressionStart(NextKind))
        {
            return;
        }

        var end = _index;
        while (_tokens[end].Kind is not (TokenKind.Newline or TokenKind.EndMarker or TokenKind.Error))
        {
            end++;
        }

        if (_tokens[end].Kind != TokenKind.Newline)
        {
            return;
        }

        if (_tokens[end - 1].Kind == TokenKind.Colon)
        {
            RefuseCases(end);
        }
        else
        {
            ThrowIfMatchColonMissing();
        }
    }

    private void RefuseCases(int end)
    {
        var indented = _tokens[end + 1].Kind == TokenKind.Indent;
        if (indented && IsWord(_tokens[end + 2], "case") && _tokens[end + 3].Kind != TokenKind.Equal)
        {
            throw new UnsupportedSyntaxException("match", Current.Line);
        }

        var head = Current;
        if (CanParseAt(_index + 1, () => ParseSubject(TokenKind.Colon)))
        {
            _index = indented ? end + 2 : end + 1;
            throw indented
                ? Unexpected()
                : Error(SyntaxErrors.ExpectedBlock("'match' statement", head.Line), Current, PythonSyntaxErrorKind.IndentationError);
        }
    }

    private void ThrowIfMatchColonMissing()
    {
        // Where the line is an expression too, such as match(x), it is taken for that.
        if (CanParse(() => ParseExpressionLine()) || !CanParseAt(_index + 1, () => ParseSubject(TokenKind.Newline)))
        {
            return;
        }

        _index++;
        ParseList(ParseStarNamedExpression);
        throw Error(SyntaxErrors.Expected(":"), Current);
    }

    private void ParseExpressionLine()
    {
        ParseExpressionStatement();
        if (!IsStatementEnd)
        {
            throw Unexpected();
        }
    }

    private void ParseSubject(TokenKind end)
    {
        ParseList(ParseStarNamedExpression);
        Expect(end);
    }
}
