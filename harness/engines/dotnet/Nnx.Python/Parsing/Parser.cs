using System.Runtime.CompilerServices;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>
/// A recursive-descent parser of Python 3.11, with precedence climbing for the operators. Where a program is wrong it looks, like
/// CPython's second pass, for what was probably meant; those searches run only on the way to an error.
/// </summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly Token[] _tokens;
    private readonly LexicalError? _lexical;
    private readonly Parser? _outer;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private int _index;
    private int _furthest;
    private int _depth;

    private Parser(TokenBuffer buffer, Parser? outer)
    {
        _source = buffer.Source;
        _tokens = buffer.Tokens;
        _lexical = buffer.Error;
        _outer = outer;
        _depth = outer?._depth ?? 0;
        _names = outer?._names
            ?? new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private ref readonly Token Current => ref _tokens[_index];

    private TokenKind Kind => _tokens[_index].Kind;

    private TokenKind NextKind => _tokens[Math.Min(_index + 1, _tokens.Length - 1)].Kind;

    public static Module ParseModule(SourceText source)
    {
        var parser = new Parser(Tokenizer.Run(source), outer: null);
        var module = parser.ParseFile();
        SyntaxDepth.Check(module, source.FileName);
        return module;
    }

    private Token Advance() => _tokens[_index++];

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    private Token Expect(TokenKind kind) => Kind == kind ? Advance() : throw Unexpected();

    /// <summary>A token that CPython asks for by name where it is missing.</summary>
    private void Demand(TokenKind kind, string text)
    {
        if (!TryTake(kind))
        {
            throw Error(SyntaxErrors.Expected(text), Current);
        }
    }

    private string TakeName()
    {
        var token = Expect(TokenKind.Name);
        return TextOf(token);
    }

    /// <summary>The identifier of a name token, in the normal form in which Python compares names.</summary>
    private string TextOf(in Token token)
    {
        var text = _source.Slice(token.Start, token.End);
        if (!_names.TryGetValue(text, out var name))
        {
            name = IdentifierNormalization.Normalize(text.ToString())
                ?? throw new UnsupportedSyntaxException($"identifier '{text}'", token.Line);
            _names[text] = name;
        }

        return name;
    }

    private bool IsWord(in Token token, string word) =>
        token.Kind == TokenKind.Name && _source.Slice(token.Start, token.End).SequenceEqual(word);

    /// <summary>From the start of a token to the end of the last one taken that is not layout.</summary>
    private SourceSpan SpanFrom(SourceSpan start)
    {
        var last = _index - 1;
        while (last > 0 && _tokens[last].IsLayout)
        {
            last--;
        }

        return start.To(_tokens[Math.Max(last, 0)].Span);
    }

    private SourceSpan SpanFrom(in Token start) => SpanFrom(start.Span);

    private SourceSpan SpanFrom(Node start) => SpanFrom(start.Span);

    /// <summary>One level deeper in the grammar; each level that can nest without brackets calls this, and <see cref="Leave"/>.</summary>
    private void Enter()
    {
        if (++_depth > SyntaxLimits.TreeDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(SyntaxErrors.TooDeep, Current);
        }
    }

    private void Leave() => _depth--;

    /// <summary>Tries to parse, on the way to an error; the position stays where it was.</summary>
    private bool CanParse(Action parse)
    {
        var (index, furthest, depth, start) = (_index, _furthest, _depth, _expressionStart);
        try
        {
            parse();
            return true;
        }
        catch (PythonSyntaxException)
        {
            return false;
        }
        finally
        {
            _reached = Math.Max(_reached, _index);
            (_index, _furthest, _depth, _expressionStart) = (index, furthest, depth, start);
        }
    }
}
