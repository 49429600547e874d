using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary>One of the iterators that <c>itertools.tee</c> makes; they share what was read ahead.</summary>
internal sealed class PyTee(PyObject iterator, TeeLink link) : PyTypedIterator(ItertoolsTypes.Tee)
{
    private TeeLink _link = link;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_link.Value is null)
        {
            if (_link.IsEnd || py.TryNext(iterator) is not { } value)
            {
                _link.IsEnd = true;
                return null;
            }

            _link.Value = value;
            _link.Next = new TeeLink();
        }

        var result = _link.Value;
        _link = _link.Next!;
        return result;
    }

    public PyTee Copy() => new(iterator, _link);
}
