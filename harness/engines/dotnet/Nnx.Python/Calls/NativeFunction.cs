using Nnx.Python.Errors;
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
    public override PyType Type => LooksLikeScript ? BuiltinTypes.Function
        : Owner is null || IsConstructor ? BuiltinTypes.BuiltinFunction
        : IsSpecial ? BuiltinTypes.WrapperDescriptor : BuiltinTypes.MethodDescriptor;

    /// <summary>The class whose instances, or whose subclasses for <c>__new__</c>, come first among the arguments; null for others.</summary>
    internal PyType? Owner { get; init; }

    /// <summary>Whether subclasses have to override it.</summary>
    internal bool IsAbstract { get; init; }

    /// <summary>Whether it is <c>__new__</c>.</summary>
    internal bool IsConstructor { get; init; }

    /// <summary>Whether its name is that of a special method.</summary>
    internal bool IsSpecial => Name is not ("__init__" or "__new__") && Name.StartsWith("__", StringComparison.Ordinal) && Name.EndsWith("__", StringComparison.Ordinal);

    /// <summary>The name that errors of arguments show: of a constructor, that of the class.</summary>
    internal string ShownName => Owner is not null && Name is "__new__" or "__init__" ? Owner.Name : Name;

    internal string ShownQualifiedName => Owner is not null && Name is "__new__" or "__init__" ? Owner.Name : QualifiedName;

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        if (Owner is not null)
        {
            CheckSelf(arguments);
        }

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
            Owner = Owner,
            IsConstructor = IsConstructor,
        };
    }

    // The body casts its first argument; programs may pass anything through the class.
    private void CheckSelf(CallArguments arguments)
    {
        if (arguments.PositionalCount == 0)
        {
            if (!LooksLikeScript)
            {
                throw PyError.Type(IsConstructor ? $"{Owner!.Name}.__new__(): not enough arguments"
                    : IsSpecial ? $"descriptor '{Name}' of '{Owner!.Name}' object needs an argument"
                    : $"unbound method {QualifiedName}() needs an argument");
            }

            return;
        }

        var self = arguments.Values[0];
        if (IsConstructor)
        {
            if (self is not PyType type)
            {
                throw PyError.Type($"{Owner!.Name}.__new__(X): X is not a type object ({self.Type.Name})");
            }

            if (!type.IsSubclassOf(Owner!))
            {
                throw PyError.Type($"{Owner!.Name}.__new__({type.Name}): {type.Name} is not a subtype of {Owner.Name}");
            }

            return;
        }

        if (!ReferenceEquals(self.Type, Owner) && !self.Type.IsSubclassOf(Owner!))
        {
            throw PyError.Type(IsSpecial
                ? $"descriptor '{Name}' requires a '{Owner!.Name}' object but received a '{self.Type.Name}'"
                : $"descriptor '{Name}' for '{Owner!.Name}' objects doesn't apply to a '{self.Type.Name}' object");
        }
    }
}
