using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

// Guesses at what was meant. All of them run only where the program is already known to be wrong.
internal sealed partial class Parser
{
    private static readonly string[] SoftKeywords = ["_", "case", "match"];

    private bool _readingOn;

    /// <summary>
    /// Whether the first tokens of an expression stand at <paramref name="index"/>, whatever comes after them: enough for
    /// CPython's backtracking parser to take them for one.
    /// </summary>
    private bool StartsExpression(int index)
    {
        while (_tokens[index].Kind is TokenKind.Not or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Await)
        {
            index++;
        }

        _reached = Math.Max(_reached, index);
        switch (_tokens[index].Kind)
        {
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                return CanParseAt(index, () => ParseAtom());
            case TokenKind.Lambda:
                return CanParseAt(index, () => ParseLambda());
            default:
                return IsExpressionStart(_tokens[index].Kind);
        }
    }

    private bool CanParseAt(int index, Action parse)
    {
        var here = _index;
        _index = index;
        var can = CanParse(parse);
        _index = here;
        return can;
    }

    /// <summary>Two expressions in a row: a call of Python 2's <c>print</c>, or, in brackets, a comma that is missing.</summary>
    private void ThrowIfCommaForgotten(int start, Expression expression)
    {
        if (expression is Name { Id: "print" or "exec" } name && _index == start + 1 && StartsExpression(_index))
        {
            throw Hint(SyntaxErrors.MissingParentheses(name.Id), name);
        }

        ref readonly var first = ref _tokens[start];
        var wrongPrefix = first.Kind == TokenKind.Name && _tokens[start + 1].Kind == TokenKind.String;
        if (Current.Level > 0 && !wrongPrefix && !IsSoftKeyword(first) && StartsExpression(_index))
        {
            throw Hint(SyntaxErrors.ForgottenComma, expression);
        }

        if (Kind == TokenKind.Not)
        {
            // The parser looked for "not in".
            _furthest = Math.Max(_furthest, _index + 1);
        }

        if (expression is Name && _index == start + 1 && !_readingOn)
        {
            ReadOn();
        }
    }

    /// <summary>
    /// Behind a name CPython reads on, in case the name is <c>print</c>, and so finds what is wrong there first; where names follow each
    /// other, behind the last of them.
    /// </summary>
    private void ReadOn()
    {
        var index = _index;
        while (_tokens[index].Kind == TokenKind.Name && _tokens[index + 1].Kind is TokenKind.Name or TokenKind.Number or TokenKind.String)
        {
            index++;
        }

        _readingOn = true;
        try
        {
            ReadAt(index, () => ParseStarExpressions());
        }
        finally
        {
            _readingOn = false;
        }
    }

    /// <summary>Parses somewhere else and comes back; errors of no particular kind do not count.</summary>
    private bool ReadAt(int index, Action parse)
    {
        var here = (_index, _furthest, _depth, _expressionStart);
        _index = index;
        try
        {
            parse();
            return true;
        }
        catch (PythonSyntaxException error) when (error.Message == SyntaxErrors.InvalidSyntax)
        {
            return false;
        }
        finally
        {
            _reached = Math.Max(_reached, _index);
            (_index, _furthest, _depth, _expressionStart) = here;
        }
    }

    /// <summary>
    /// Brackets that are no subscript or arguments of what stands before them, but an expression of their own: <c>f(a[])</c>.
    /// </summary>
    private void ThrowIfCommaForgottenBefore(int bracket)
    {
        ref readonly var first = ref _tokens[_expressionStart];
        var wrongPrefix = first.Kind == TokenKind.Name && _tokens[_expressionStart + 1].Kind == TokenKind.String;
        if (_tokens[bracket].Level > 0 && !wrongPrefix && !IsSoftKeyword(first) && StartsExpression(bracket))
        {
            throw Error(SyntaxErrors.ForgottenComma, first);
        }
    }

    /// <summary>CPython 3.11 compares no further than the name is long, so that <c>c</c> and <c>mat</c> count too.</summary>
    private bool IsSoftKeyword(in Token token)
    {
        var text = _source.Slice(token.Start, token.End).ToString();
        return token.Kind == TokenKind.Name && Array.Exists(SoftKeywords, word => word.StartsWith(text, StringComparison.Ordinal));
    }

    /// <summary>An assignment where a condition or element is expected: <c>if x = 1</c>.</summary>
    private void ThrowIfAssignment(int start, Expression target)
    {
        if (Kind == TokenKind.ColonEqual)
        {
            ThrowIfWalrusTarget(start, target);
            return;
        }

        if (Kind != TokenKind.Equal || !IsOperand(start, target) || !IsExpressionStart(NextKind) || NextKind is TokenKind.Not or TokenKind.Lambda)
        {
            return;
        }

        var equal = _index;
        var chained = false;
        ReadAt(equal + 1, () =>
        {
            ParseBitwiseOr();
            chained = Kind is TokenKind.Equal or TokenKind.ColonEqual;
        });
        if (chained || !StartsExpression(equal + 1))
        {
            return;
        }

        if (target is Name && equal == start + 1)
        {
            throw Hint(SyntaxErrors.EqualInExpression, target);
        }

        var startsWithList = _tokens[start].Kind == TokenKind.LeftBracket && target is not ListComp;
        if (!startsWithList && _tokens[start].Kind is not (TokenKind.True or TokenKind.None or TokenKind.False)
            && !(target is Tuple or GeneratorExp && !IsParenthesized(start, target)))
        {
            throw Hint(SyntaxErrors.CannotAssignHere(ExpressionNames.Of(target)), target);
        }
    }

    /// <summary>The same for an assignment statement that is wrong further on, as in <c>a = b, f() = c</c>.</summary>
    private void ThrowEqualHint(int statement)
    {
        var (index, furthest) = (_index, _furthest);
        _index = statement;
        do
        {
            var start = _index;
            if (Kind == TokenKind.Star || !IsExpressionStart(Kind))
            {
                break;
            }

            var element = ParseExpression();
            if (Kind == TokenKind.Equal)
            {
                ThrowIfAssignment(start, element);
            }
        }
        while (TryTake(TokenKind.Comma));

        (_index, _furthest) = (index, furthest);
    }

    private void ThrowIfWalrusTarget(int start, Expression target)
    {
        if (target is not Starred and not Yield && !(target is Name && _index == start + 1) && target != _bareTuple && StartsExpression(_index + 1))
        {
            throw Hint(SyntaxErrors.CannotNameExpression(ExpressionNames.Of(target)), target);
        }
    }

    /// <summary>Whether an expression binds at least as tightly as <c>|</c>, or stands in brackets.</summary>
    private bool IsOperand(int start, Expression expression) => IsParenthesized(start, expression)
        || expression is not (Compare or BoolOp or UnaryOp { Op: UnaryOperator.Not } or IfExp or Lambda or NamedExpr or Starred);

    /// <summary>Finds the part of a target list that cannot be one; the position is behind the list.</summary>
    private PythonSyntaxException InvalidTarget(int start, TargetKind kind)
    {
        var here = _index;
        _index = start;
        var whole = kind == TargetKind.Assignment ? ParseExpression() : ParseStarExpressions();
        var followed = kind != TargetKind.Assignment || Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon;
        if (followed && Targets.FindInvalid(whole, kind) is { } invalid)
        {
            var name = ExpressionNames.Of(invalid);
            return Error(kind == TargetKind.Delete ? SyntaxErrors.CannotDelete(name) : SyntaxErrors.CannotAssign(name), invalid);
        }

        _index = here;
        return Unexpected();
    }
}
