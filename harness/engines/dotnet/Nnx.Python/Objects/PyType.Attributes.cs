using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

public sealed partial class PyType
{
    /// <inheritdoc/>
    public PyObject? FindAttribute(Interpreter py, string attribute)
    {
        var meta = _metatype.Lookup(attribute);
        if (meta is not null && Descriptor.IsData(meta))
        {
            return Descriptor.Get(py, meta, this, _metatype);
        }

        var own = Lookup(attribute);
        if (own is not null)
        {
            return Descriptor.Get(py, own, null, this);
        }

        return meta is null ? null : Descriptor.Get(py, meta, this, _metatype);
    }

    /// <inheritdoc/>
    public PyRaise MissingAttribute(string attribute) => PyError.NoAttribute(this, attribute);

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        if (!ReferenceEquals(_metatype, BuiltinTypes.TypeType) && !_metatype.Shares(Slot.Call, BuiltinTypes.TypeType)
            && _metatype.Lookup(Slot.Call) is { } call)
        {
            return py.Call(call, arguments.Prepend(this));
        }

        return Instantiate(py, arguments);
    }

    /// <summary>Makes an instance: <c>__new__</c>, then <c>__init__</c> where <c>__new__</c> gave an instance of the class (<c>type.__call__</c>).</summary>
    public PyObject Instantiate(Interpreter py, CallArguments arguments)
    {
        var make = Lookup(Slot.New) ?? throw PyError.Type($"cannot create '{Name}' instances");
        var function = Descriptor.Get(py, make, null, this);
        var made = py.Call(function, arguments.Prepend(this));
        if (made.Type.IsSubclassOf(this) && made.Type.Lookup(Slot.Init) is { } initialize)
        {
            var result = py.Call(initialize, arguments.Prepend(made));
            if (result is not PyNone)
            {
                throw PyError.Type($"__init__() should return None, not '{result.Type.Name}'");
            }
        }

        return made;
    }
}
