using System.Collections.Immutable;
using Nnx.Python.Building;

namespace Nnx.Python.Objects;

/// <summary>
/// A class. Built-in classes are immutable and shared by all interpreters; script classes and the classes of the native
/// libraries belong to one interpreter, which may change them.
/// </summary>
public sealed partial class PyType : PyCallable, ICustomAttributes
{
    private readonly PyDict _members = new();
    private Action<ClassBuilder>? _define;
    private PyType _metatype;

    /// <summary>Makes a class; its method resolution order follows from the bases (C3).</summary>
    /// <param name="name">The short name.</param>
    /// <param name="module">The module it is defined in; <c>builtins</c> for built-in classes.</param>
    /// <param name="bases">Direct bases; empty only for <c>object</c>.</param>
    /// <param name="options">What else distinguishes the class.</param>
    /// <exception cref="Errors.PyRaise">TypeError, where no consistent order of the bases exists.</exception>
    public PyType(string name, string module, ImmutableArray<PyType> bases, PyTypeOptions? options = null)
    {
        options ??= PyTypeOptions.Default;
        Name = name;
        QualifiedName = options.QualifiedName ?? name;
        Module = module;
        Bases = bases;
        IsImmutable = options.IsImmutable;
        IsFinal = options.IsFinal;
        _define = options.Define;
        var solid = bases.Length == 0 ? null : Layouts.BestBase(bases);
        _metatype = options.Metatype ?? bases.FirstOrDefault()?.MetatypeOf() ?? this;
        Allocator = options.Allocator ?? solid?.Allocator;
        LayoutOwner = options.Allocator is null && solid is not null ? solid.LayoutOwner : this;
        InstancesHaveAttributes = options.InstancesHaveAttributes ?? bases.Any(b => b.InstancesHaveAttributes);
        Mro = MethodResolution.Linearize(this, bases);
        foreach (var parent in bases)
        {
            parent.AddSubclass(this);
        }
    }

    /// <summary>The short name, <c>__name__</c>.</summary>
    public string Name { get; set; }

    /// <summary>The dotted name inside its module, <c>__qualname__</c>.</summary>
    public string QualifiedName { get; set; }

    /// <summary>The module it is defined in, <c>__module__</c>.</summary>
    public string Module { get; set; }

    /// <summary>Direct bases.</summary>
    public ImmutableArray<PyType> Bases { get; }

    /// <summary>Method resolution order, the class itself first and <c>object</c> last.</summary>
    public ImmutableArray<PyType> Mro { get; }

    /// <summary>Whether attributes of the class itself may not be set, as of built-in classes.</summary>
    public bool IsImmutable { get; }

    /// <summary>Whether the class may not be a base (<c>bool</c>, <c>NoneType</c> …).</summary>
    public bool IsFinal { get; }

    /// <summary>Whether instances have a <c>__dict__</c>.</summary>
    public bool InstancesHaveAttributes { get; }

    /// <summary>Makes an empty instance for a class whose layout this one shares; null where instances cannot be made.</summary>
    public PyAllocator? Allocator { get; }

    /// <summary>The class that decides which .NET type an instance is.</summary>
    public PyType LayoutOwner { get; }

    /// <summary>The name with its module, builtins bare: <c>flax.errors.TraceContextError</c>, <c>ValueError</c>.</summary>
    public string FullName => Module is "builtins" ? QualifiedName : $"{Module}.{QualifiedName}";

    /// <inheritdoc/>
    public override PyType Type => _metatype;

    /// <summary>The class's own attributes, without those of its bases. Call <see cref="Changed"/> after writing.</summary>
    public PyDict Members
    {
        get
        {
            Define();
            return _members;
        }
    }

    /// <summary>Whether this class is <paramref name="other"/> or inherits from it.</summary>
    public bool IsSubclassOf(PyType other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        foreach (var type in Mro)
        {
            if (ReferenceEquals(type, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an instance of one may become an instance of the other.</summary>
    public bool HasSameLayoutAs(PyType other) =>
        ReferenceEquals(LayoutOwner, other.LayoutOwner) && InstancesHaveAttributes == other.InstancesHaveAttributes;

    /// <inheritdoc/>
    public override string ToString() => $"<class '{FullName}'>";

    internal void BecomeInstanceOf(PyType metatype) => _metatype = metatype;

    private PyType MetatypeOf() => _metatype;

    // Members of native classes are written down when first asked for: a cell touches few of them.
    private void Define()
    {
        if (_define is null)
        {
            return;
        }

        lock (_members)
        {
            var define = _define;
            if (define is not null)
            {
                var builder = new ClassBuilder(this, _members);
                define(builder);
                Volatile.Write(ref _define, null);
            }
        }
    }
}
