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
        var arrow = Advance();
        return IsExpressionStart(Kind) ? ParseExpression() : throw Error(SyntaxErrors.Expected(":"), arrow);
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
