using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects;

/// <summary>An instance of a class that has a <c>__dict__</c>: of script classes, and of native classes that scripts may extend.</summary>
public class PyInstance : PyObject, Instances.IReplaceableAttributes
{
    private PyType _type;
    private PyDict? _attributes;
    private Dictionary<PySlotMember, PyObject>? _slots;

    /// <summary>Makes an instance without attributes; <c>__init__</c> is not called.</summary>
    public PyInstance(PyType type) => _type = type;

    /// <inheritdoc/>
    public sealed override PyType Type => _type;

    /// <inheritdoc/>
    public override PyDict? Attributes => _type.InstancesHaveAttributes ? _attributes ??= new PyDict() : null;

    /// <inheritdoc/>
    public override bool TryChangeType(PyType type)
    {
        if (!type.HasSameLayoutAs(_type))
        {
            return false;
        }

        _type = type;
        return true;
    }

    /// <inheritdoc/>
    public sealed override PyObject? FindOwnAttribute(PyStr name) => _attributes?.Find(name);

    /// <inheritdoc/>
    internal sealed override PyDict? OwnAttributes => _attributes;

    /// <summary>Gives the object another dictionary of attributes (assignment to <c>__dict__</c>).</summary>
    public void ReplaceAttributes(PyDict attributes) => _attributes = attributes;

    internal PyObject? FindSlot(PySlotMember member) => _slots?.GetValueOrDefault(member);

    internal void StoreSlot(PySlotMember member, PyObject? value)
    {
        if (value is null)
        {
            _slots?.Remove(member);
        }
        else
        {
            (_slots ??= [])[member] = value;
        }
    }
}
