using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects;

/// <summary>Any value of the guest language. Programs never see another .NET type than those derived from this one.</summary>
public abstract class PyObject
{
    /// <summary>The class of the object, as <c>type(x)</c> gives it.</summary>
    public abstract PyType Type { get; }

    /// <summary>The object's own attributes (<c>__dict__</c>); null where its class gives instances none.</summary>
    public virtual PyDict? Attributes => null;

    /// <summary>The value of one of the object's own attributes; null where there is none.</summary>
    public virtual PyObject? FindOwnAttribute(PyStr name) => Attributes?.Find(name);

    /// <summary>Bytes that the value keeps beside its attributes and what it refers to, roughly; for limits of memory.</summary>
    public virtual long ExtraBytes => 0;

    /// <summary>The object's own attributes where there are any yet; looking does not make them.</summary>
    internal virtual PyDict? OwnAttributes => null;

    /// <summary>Replaces <see cref="Type"/> (assignment to <c>__class__</c>); false where the object's layout forbids it.</summary>
    public virtual bool TryChangeType(PyType type) => false;
}
