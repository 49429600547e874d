using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>What a transformation makes of a callable: it takes over the callable's name and attributes, as <c>functools.wraps</c> does.</summary>
public class TransformedFunction : PyCallable, ICustomAttributes, IBindable
{
    private static readonly string[] Copied = ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"];

    private readonly Func<Interpreter, CallArguments, PyObject> _body;

    /// <summary>Wraps a callable.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="wrapped">The callable.</param>
    /// <param name="body">What a call does.</param>
    public TransformedFunction(Interpreter py, PyObject wrapped, Func<Interpreter, CallArguments, PyObject> body)
    {
        Wrapped = wrapped;
        _body = body;
        if (wrapped is not PyType && wrapped.Attributes is { } own)
        {
            Attributes.Update(py, own);
        }

        foreach (var name in Copied)
        {
            if (py.FindAttribute(wrapped, name) is { } value)
            {
                Attributes.Store(name, value);
            }
        }

        if (Attributes.Find("__name__") is null)
        {
            Attributes.Store("__name__", new PyStr(CallableInfo.Name(py, wrapped)));
        }

        Attributes.Store("__wrapped__", wrapped);
    }

    /// <summary>What it was made of, <c>__wrapped__</c>.</summary>
    public PyObject Wrapped { get; }

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Function;

    /// <inheritdoc/>
    public override PyDict Attributes { get; } = new();

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return _body(py, arguments);
    }

    /// <inheritdoc/>
    public PyObject Bind(PyObject? instance, PyType owner) => instance is null ? this : new PyMethod(this, instance);

    /// <inheritdoc/>
    public virtual PyObject? FindAttribute(Interpreter py, string attribute) => attribute == "__dict__"
        ? Attributes
        : Attributes.Find(attribute) ?? (BuiltinTypes.Object.Lookup(attribute) is { } shared ? Descriptor.Get(py, shared, this, Type) : null);

    /// <inheritdoc/>
    public PyRaise MissingAttribute(string attribute) => PyError.NoAttribute(this, attribute);
}
