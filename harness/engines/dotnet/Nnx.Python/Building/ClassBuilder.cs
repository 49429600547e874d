using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Building;

/// <summary>Writes the members of a native class down: each with its name, its signature and what it does, once.</summary>
public sealed class ClassBuilder
{
    private readonly PyDict _members;

    internal ClassBuilder(PyType type, PyDict members) => (Type, _members) = (type, members);

    /// <summary>The class that is being written down.</summary>
    public PyType Type { get; }

    /// <summary>A method; its signature begins with <c>self</c>.</summary>
    public ClassBuilder Method(string name, string signature, NativeBody body)
    {
        _members.Store(name, Function(name, signature, body, Type));
        return this;
    }

    /// <summary>A method that subclasses have to override.</summary>
    internal ClassBuilder Abstract(string name, string signature, NativeBody body)
    {
        _members.Store(name, Function(name, signature, body, Type, isAbstract: true));
        return this;
    }

    /// <summary>A special method that fills a slot; its signature begins with <c>self</c>.</summary>
    public ClassBuilder Method(Slot slot, string signature, NativeBody body) => Method(Slots.Name(slot), signature, body);

    /// <summary>A class method; its signature begins with <c>cls</c>.</summary>
    public ClassBuilder ClassMethod(string name, string signature, NativeBody body)
    {
        _members.Store(name, new PyClassMethod(Function(name, signature, body)));
        return this;
    }

    /// <summary>A static method.</summary>
    public ClassBuilder StaticMethod(string name, string signature, NativeBody body)
    {
        _members.Store(name, new PyStaticMethod(Function(name, signature, body)));
        return this;
    }

    /// <summary><c>__new__</c>; its signature begins with <c>cls</c>.</summary>
    public ClassBuilder New(string signature, NativeBody body)
    {
        _members.Store("__new__", new PyStaticMethod(Function("__new__", signature, body, Type, isConstructor: true)));
        return this;
    }

    /// <summary>A property; without a setter it is read-only.</summary>
    public ClassBuilder Property(string name, NativeGetter get, NativeSetter? set = null)
    {
        _members.Store(name, new NativeProperty(name, Type, get, set));
        return this;
    }

    /// <summary>Any other value.</summary>
    public ClassBuilder Value(string name, PyObject value)
    {
        _members.Store(name, value);
        return this;
    }

    /// <summary>Names written down so far.</summary>
    public IReadOnlyList<string> Names => [.. _members.Entries.Select(entry => ((PyStr)entry.Key).Value)];

    /// <summary>A member written down so far; null where there is none.</summary>
    public PyObject? Find(string name) => _members.Find(name);

    /// <summary>Takes a member back.</summary>
    public ClassBuilder Remove(string name)
    {
        _members.Remove(name);
        return this;
    }

    private NativeFunction Function(
        string name, string signature, NativeBody body, PyType? owner = null, bool isConstructor = false, bool isAbstract = false) =>
        new(name, $"{Type.Name}.{name}", Type.Module, new Lazy<Signature>(() => Signature.Parse(signature)), body)
        {
            LooksLikeScript = !Type.IsImmutable,
            Owner = owner,
            IsConstructor = isConstructor,
            IsAbstract = isAbstract,
        };
}
