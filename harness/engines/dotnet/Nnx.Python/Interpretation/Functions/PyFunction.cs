using Nnx.Python.Calls;
using Nnx.Python.Interpretation.Generators;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>A function of the program: <c>def</c> or <c>lambda</c>.</summary>
public sealed class PyFunction : PyCallable, IBindable
{
    private PyObject[] _defaults;
    private PyDict? _keywordDefaults;
    private PyDict? _attributes;
    private Signature? _signature;

    internal PyFunction(PyCode code, PyDict globals, PyCell[] closure, PyObject[] defaults, PyDict? keywordDefaults)
    {
        Code = code;
        Globals = globals;
        Closure = closure;
        _defaults = defaults;
        _keywordDefaults = keywordDefaults;
        Name = code.Name;
        QualifiedName = code.QualifiedName;
        IsPlain = code.Parameters.IsPlain;
        ParameterCount = code.Parameters.PositionalNames.Length;
    }

    /// <summary><c>__name__</c>.</summary>
    public string Name { get; set; }

    /// <summary><c>__qualname__</c>, which errors of calls show.</summary>
    public string QualifiedName { get; set; }

    /// <summary><c>__globals__</c>.</summary>
    public PyDict Globals { get; }

    /// <summary><c>__module__</c>; None where the globals have no name.</summary>
    public PyObject Module { get => field ??= Globals.Find("__name__") ?? PyNone.Value; set; }

    /// <summary><c>__doc__</c>.</summary>
    public PyObject Doc { get => field ??= Code.Doc ?? (PyObject)PyNone.Value; set; }

    /// <summary><c>__annotations__</c>, in the order of the parameters, <c>return</c> last.</summary>
    public PyDict Annotations { get => field ??= new PyDict(); set; }

    /// <summary>Defaults of the last of the positional parameters, <c>__defaults__</c>.</summary>
    public IReadOnlyList<PyObject> Defaults => _defaults;

    /// <summary>Defaults of keyword-only parameters by name, <c>__kwdefaults__</c>; null where there are none.</summary>
    public PyDict? KeywordDefaults => _keywordDefaults;

    /// <summary>The line of its <c>def</c>, or of the first decorator.</summary>
    public int FirstLine => Code.FirstLine;

    /// <summary>The file its program was compiled under.</summary>
    public string FileName => Code.FileName;

    /// <summary>Whether calling it makes a generator.</summary>
    public bool IsGenerator => Code.IsGenerator;

    /// <summary>Its parameters with their defaults.</summary>
    public Signature Signature => _signature ??= FunctionSignature.Of(this);

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Function;

    /// <inheritdoc/>
    public override PyDict Attributes => _attributes ??= new PyDict();

    internal PyCode Code { get; }

    internal PyCell[] Closure { get; }

    /// <summary>Whether all parameters take arguments by position, none of them variadic.</summary>
    internal bool IsPlain { get; }

    internal int ParameterCount { get; }

    internal PyObject[] DefaultValues => _defaults;

    /// <inheritdoc/>
    public PyObject Bind(PyObject? instance, PyType owner) => instance is null ? this : new PyMethod(this, instance);

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments) =>
        Call(py, arguments.Values, arguments.Names) ?? throw py.Thrown();

    /// <inheritdoc/>
    public override PyObject? FindOwnAttribute(PyStr name) => _attributes?.Find(name);

    /// <summary>Gives it other <c>__defaults__</c>.</summary>
    public void SetDefaults(IEnumerable<PyObject> values)
    {
        _defaults = [.. values];
        _signature = null;
    }

    /// <summary>Gives it other <c>__kwdefaults__</c>; null for none.</summary>
    public void SetKeywordDefaults(PyDict? values)
    {
        _keywordDefaults = values;
        _signature = null;
    }

    /// <summary>Calls; null where an exception is on its way.</summary>
    internal PyObject? Call(Interpreter py, ReadOnlySpan<PyObject> values, string[] names)
    {
        var frame = MakeFrame(py);
        return SlotBinder.Bind(this, frame, null, values, names) ? Start(frame) : null;
    }

    /// <summary>Calls with one more argument in front; null where an exception is on its way.</summary>
    internal PyObject? Call(Interpreter py, PyObject self, ReadOnlySpan<PyObject> values, string[] names)
    {
        var frame = MakeFrame(py);
        return SlotBinder.Bind(this, frame, self, values, names) ? Start(frame) : null;
    }

    internal Frame MakeFrame(Interpreter py) => new(py, Code, Globals, Code.MakeCells(Closure), this);

    /// <summary>Runs a frame whose parameters stand in their slots; null where an exception is on its way.</summary>
    internal static PyObject? Start(Frame frame)
    {
        foreach (var moved in frame.Code.Scope.ParameterCells)
        {
            frame.Cells[moved.Cell].Value = frame.Slots[moved.Slot];
            frame.Slots[moved.Slot] = null;
        }

        return frame.Code.IsGenerator ? new PyGenerator(frame) : frame.Run();
    }
}
