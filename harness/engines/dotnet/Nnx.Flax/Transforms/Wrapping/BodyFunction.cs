using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>
/// The callable that a transform hands to JAX in place of the program's: an instance of a dataclass such as <c>JitFn</c>. It takes over
/// the attributes of what it wraps; where those are copied after its own fields were set, one of the same name replaces a field.
/// </summary>
internal sealed class BodyFunction : TransformedFunction
{
    private readonly PyType _type;
    private readonly Func<BodyFunction, CallArguments, PyObject> _body;

    /// <summary>Wraps a callable.</summary>
    /// <param name="py">The run.</param>
    /// <param name="type">The dataclass.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="fields">The fields besides <c>f</c>, in order.</param>
    /// <param name="attributesWin">Whether an attribute of the callable replaces a field of the same name.</param>
    /// <param name="body">What a call does.</param>
    public BodyFunction(
        Interpreter py,
        NativeClass type,
        PyObject function,
        IReadOnlyList<(string Name, PyObject Value)> fields,
        bool attributesWin,
        Func<BodyFunction, CallArguments, PyObject> body)
        : base(py, function, static (_, _) => PyNone.Value)
    {
        _type = py.TypeOf(type);
        _body = body;
        FieldNames = [.. fields.Select(static field => field.Name).Prepend("f")];
        foreach (var (name, value) in fields.Prepend(("f", function)))
        {
            if (!attributesWin || function is PyType || function.Attributes?.Find(name) is null)
            {
                Attributes.Store(name, value);
            }
        }
    }

    /// <inheritdoc/>
    public override PyType Type => _type;

    /// <summary>Names of the dataclass's fields.</summary>
    public IReadOnlyList<string> FieldNames { get; }

    /// <summary>The callable that is called.</summary>
    public PyObject Function => Field("f");

    /// <summary>The value of a field, or of what replaced it.</summary>
    public PyObject Field(string name) => Attributes.Find(name)!;

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return _body(this, arguments);
    }

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) => attribute == "__dict__"
        ? Attributes
        : Attributes.Find(attribute) ?? (_type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, _type) : null);

    /// <summary>A dataclass of this kind.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module it is defined in.</param>
    public static NativeClass Describe(string name, string module) => new(name, module)
    {
        Define = members => members
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((BodyFunction)a[0]).Show(py)))
            .Method(Slot.Call, "self, *args, **kwargs", (py, a) => py.Call(a[0], Arguments.Of(a.Rest(1), a.Keywords(2)))),
    };

    private string Show(Interpreter py) =>
        $"{_type.Name}({string.Join(", ", FieldNames.Select(name => $"{name}={py.Repr(Field(name))}"))})";
}
