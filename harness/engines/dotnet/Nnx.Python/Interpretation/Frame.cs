using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Interpretation.Generators;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation;

/// <summary>One call of a function, one run of a module, class body or comprehension.</summary>
internal sealed partial class Frame
{
    public readonly Interpreter Py;
    public readonly PyCode Code;
    public readonly PyDict Globals;

    /// <summary>Local variables, parameters first; null where unbound.</summary>
    public readonly PyObject?[] Slots;

    /// <summary>Own captured variables, then those captured from outside.</summary>
    public readonly PyCell[] Cells;

    /// <summary>The function that was called; null for modules, class bodies and comprehensions.</summary>
    public readonly PyFunction? Function;

    /// <summary>The names of a class body; null elsewhere.</summary>
    public PyObject? Namespace;

    /// <summary>The caller.</summary>
    public Frame? Back;

    /// <summary>Line of what is being done, for tracebacks and warnings.</summary>
    public int Line;

    /// <summary>The value of <see cref="Completion.Return"/>.</summary>
    public PyObject Returned = PyNone.Value;

    /// <summary>Where a generator stopped; null in other frames.</summary>
    public GeneratorState? Generator;

    /// <summary>The collection that a comprehension builds; a frame's own, so that memory can be estimated.</summary>
    public PyObject? Built;

    public Frame(Interpreter py, PyCode code, PyDict globals, PyCell[] cells, PyFunction? function = null)
    {
        Py = py;
        Code = code;
        Globals = globals;
        Slots = code.SlotCount == 0 ? [] : new PyObject?[code.SlotCount];
        Cells = cells;
        Function = function;
    }

    /// <summary>Puts an exception on its way; always null, to be returned.</summary>
    public PyObject? Fail(PyRaise raised) => Py.Raise(raised.Value);

    /// <summary>Puts an exception on its way; to be returned by a statement.</summary>
    public Completion Abort(PyRaise raised)
    {
        Py.Raise(raised.Value);
        return Completion.Raise;
    }
}
