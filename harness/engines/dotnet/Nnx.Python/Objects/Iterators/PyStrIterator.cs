using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates the code points of a text.</summary>
internal sealed class PyStrIterator(string text) : PyTypedIterator(
    System.Text.Ascii.IsValid(text) ? IteratorTypes.AsciiStr : IteratorTypes.Str)
{
    private int _index;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_index >= text.Length)
        {
            return null;
        }

        if (char.IsHighSurrogate(text[_index]) && _index + 1 < text.Length && char.IsLowSurrogate(text[_index + 1]))
        {
            _index += 2;
            return new PyStr(text.Substring(_index - 2, 2));
        }

        return PyStr.OfUnit(text[_index++]);
    }
}
