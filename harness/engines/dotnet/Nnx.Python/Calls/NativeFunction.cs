using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Calls;

/// <summary>
/// A C# function that programs can call. Name, module and signature stand once; <see cref="Binder"/> turns the arguments of a
/// call into those of the body and raises Python's own errors where they do not fit.
/// </summary>
public sealed class NativeFunction : PyCallable
{
    private readonly Lazy<Signature> _signature;
    private readonly NativeBody _body;

    /// <summary>Makes a function.</summary>
    /// <param name="name">The short name.</param>
    /// <param name="module">Dotted name of the module it belongs to.</param>
    /// <param name="signature">Its parameters as Python writes them: <c>a, axis=None, *, keepdims=False</c>.</param>
    /// <param name="body">What it does.</param>
    public NativeFunction(string name, string module, string signature, NativeBody body)
        : this(name, name, module, new Lazy<Signature>(() => Calls.Signature.Parse(signature)), body)
    {
    }

    /// <summary>Makes a function that stands inside another one, as closures do.</summary>
    /// <param name="name">The short name.</param>
    /// <param name="qualifiedName">The name errors call it by: <c>scale_by_adam.&lt;locals&gt;.update_fn</c>.</param>
    /// <param name="module">Dotted name of the module it belongs to.</param>
    /// <param name="signature">Its parameters.</param>
    /// <param name="body">What it does.</param>
    public static NativeFunction Nested(string name, string qualifiedName, string module, Signature signature, NativeBody body) =>
        new(name, qualifiedName, module, new Lazy<Signature>(signature), body) { LooksLikeScript = true };

    internal NativeFunction(string name, string qualifiedName, string module, Lazy<Signature> signature, NativeBody body)
    {
        Name = name;
        QualifiedName = qualifiedName;
        Module = module;
        _signature = signature;
        _body = body;
    }

    /// <summary>The short name, <c>__name__</c>.</summary>
    public string Name { get; }

    /// <summary>The name errors call it by: <c>Optimizer.update</c>.</summary>
    public string QualifiedName { get; }

    /// <summary>The module it belongs to, <c>__module__</c>.</summary>
    public string Module { get; }

    /// <summary>Its parameters.</summary>
    public Signature Signature => _signature.Value;

    /// <summary>Whether it becomes a bound method when read through an instance; plain module functions of C-like kind do not.</summary>
    public bool BindsAsMethod { get; init; } = true;

    /// <summary>Whether it presents itself as a Python function (<c>&lt;function f at …&gt;</c>) rather than as a built-in one.</summary>
    public bool LooksLikeScript { get; init; }

    /// <inheritdoc/>
    public override PyType Type => LooksLikeScript ? BuiltinTypes.Function : BuiltinTypes.BuiltinFunction;

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return _body(py, new BoundArguments(Binder.Bind(this, Signature, arguments)));
    }

    /// <summary>The same function with other visible parameters; values go to the body's parameters by name.</summary>
    /// <param name="visible">The parameters that programs see, as the surface data of a release lists them.</param>
    public NativeFunction WithSignature(Signature visible)
    {
        var adapter = new SignatureAdapter(visible, Signature, $"{Module}.{QualifiedName}");
        return new NativeFunction(Name, QualifiedName, Module, new Lazy<Signature>(visible), (py, arguments) =>
            _body(py, adapter.Adapt(arguments)))
        {
            BindsAsMethod = BindsAsMethod,
            LooksLikeScript = LooksLikeScript,
        };
    }
}
