using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Classes;

/// <summary><c>super(type, object)</c>: finds attributes in the classes after one in the order of the object's class.</summary>
internal sealed class PySuper : PyObject, ICustomAttributes
{
    private readonly PyType _start;
    private readonly PyObject _target;
    private readonly bool _isClass;

    /// <exception cref="PyRaise">TypeError where the object has nothing to do with the class.</exception>
    public PySuper(PyType after, PyObject target)
    {
        After = after;
        _target = target;
        if (target is PyType type && type.IsSubclassOf(after))
        {
            _start = type;
            _isClass = true;
        }
        else if (target.Type.IsSubclassOf(after))
        {
            _start = target.Type;
        }
        else
        {
            throw PyError.Type("super(type, obj): obj must be an instance or subtype of type");
        }
    }

    public static PyType SuperType { get; } = BuiltinTypes.Make("super", [BuiltinTypes.Object], SuperMembers.Define);

    public PyType After { get; }

    public PyObject Target => _target;

    public override PyType Type => SuperType;

    public PyObject? FindAttribute(Interpreter py, string attribute)
    {
        switch (attribute)
        {
            case "__class__": return SuperType;
            case "__thisclass__": return After;
            case "__self__": return _target;
            case "__self_class__": return _start;
        }

        var order = _start.Mro;
        for (var i = order.IndexOf(After) + 1; i < order.Length; i++)
        {
            if (order[i].Members.Find(attribute) is { } found)
            {
                return Descriptor.Get(py, found, _isClass ? null : _target, _start);
            }
        }

        return SuperType.Lookup(attribute) is { } own ? Descriptor.Get(py, own, this, SuperType) : null;
    }

    public PyRaise MissingAttribute(string attribute) => PyError.Attribute($"'super' object has no attribute '{attribute}'");
}
