using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>Refuses YAML that nests deeper than any scenario does: nodes are built recursively, and the stack is finite.</summary>
internal sealed class BoundedParser(IParser inner) : IParser
{
    private const int MostDepth = 32;
    private int _depth;

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext())
        {
            return false;
        }

        _depth += Current?.NestingIncrease ?? 0;
        return _depth <= MostDepth
            ? true
            : throw new YamlException(Current!.Start, Current.End, $"nested deeper than {MostDepth} levels");
    }
}
