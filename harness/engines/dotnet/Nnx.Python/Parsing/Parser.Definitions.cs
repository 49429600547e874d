using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private Statement ParseDecorated()
    {
        var decorators = ImmutableArray.CreateBuilder<Expression>();
        while (TryTake(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(TokenKind.Newline);
        }

        return Kind switch
        {
            TokenKind.Def => ParseFunction(decorators.ToImmutable()),
            TokenKind.Class => ParseClass(decorators.ToImmutable()),
            TokenKind.Async => throw Async(),
            _ => throw Unexpected(),
        };
    }

    private FunctionDef ParseFunction(ImmutableArray<Expression> decorators)
    {
        Enter();
        var token = Expect(TokenKind.Def);
        var name = TakeName();
        Demand(TokenKind.LeftParen, "(");
        var arguments = ParseParameters(lambda: false);
        Expect(TokenKind.RightParen);
        var returns = Kind == TokenKind.Arrow ? ParseReturns() : null;
        Demand(TokenKind.Colon, ":");
        var body = ParseBlock(token, "function definition");
        Leave();
        return new(SpanFrom(token), name, arguments, body, decorators, returns);
    }

    private Expression ParseReturns()
    {
        var arrow = _index++;
        if (!IsExpressionStart(Kind))
        {
            throw Error(SyntaxErrors.Expected(":"), _tokens[arrow]);
        }

        try
        {
            return ParseExpression();
        }
        catch (PythonSyntaxException error) when (error != _decided && error != _lexical?.Exception)
        {
            // CPython asks for the colon behind as much of the expression as it could read.
            var last = LastReadable(arrow + 1);
            throw Error(SyntaxErrors.Expected(":"), _tokens[last > arrow ? last + 1 : arrow]);
        }
    }

    private ClassDef ParseClass(ImmutableArray<Expression> decorators)
    {
        Enter();
        var token = Expect(TokenKind.Class);
        var name = TakeName();
        var (bases, keywords) = Kind == TokenKind.LeftParen ? ParseArguments(allowGenerator: false) : ([], []);
        ExpectColon();
        var body = ParseBlock(token, "class definition");
        Leave();
        return new(SpanFrom(token), name, bases, keywords, body, decorators);
    }
}
