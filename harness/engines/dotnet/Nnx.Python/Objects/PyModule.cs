using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>A module. Names of a native module are made when first asked for.</summary>
/// <param name="name">The dotted name.</param>
/// <param name="resolve">Makes the value of a name of a native module; null where it has no such name.</param>
public sealed class PyModule(string name, Func<string, PyObject?>? resolve = null) : PyObject, ICustomAttributes
{
    private readonly PyDict _attributes = new();

    /// <summary>The dotted name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Module;

    /// <inheritdoc/>
    public override PyDict Attributes => _attributes;

    /// <summary>The names a native module offers beside those already made, for <c>import *</c> and <c>dir</c>.</summary>
    public IReadOnlyCollection<string> OfferedNames { get; init; } = [];

    /// <summary>The value of a name; null where there is none.</summary>
    public PyObject? Find(string attribute)
    {
        var value = _attributes.Find(attribute);
        if (value is null && resolve?.Invoke(attribute) is { } made)
        {
            _attributes.Store(attribute, made);
            value = made;
        }

        return value;
    }

    /// <summary>The value of a name with its hash at hand; null where there is none.</summary>
    public PyObject? Find(PyStr attribute) => _attributes.Find(attribute) ?? (resolve is null ? null : Find(attribute.Value));

    /// <inheritdoc/>
    public PyObject? FindAttribute(Interpreter py, string attribute) => attribute switch
    {
        "__name__" => Find(attribute) ?? new PyStr(Name),
        "__dict__" => _attributes,
        _ => Find(attribute) ?? (Find("__getattr__") is { } fallback ? py.Call(fallback, new PyStr(attribute)) : null),
    };

    /// <inheritdoc/>
    public PyRaise MissingAttribute(string attribute) => PyError.Attribute($"module '{Name}' has no attribute '{attribute}'");
}
