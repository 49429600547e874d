using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Errors;

/// <summary>An exception object: <c>args</c>, the chain of causes, and where it passed through the program.</summary>
public class PyBaseException : PyInstance
{
    /// <summary>Makes an exception of a class with the arguments of its constructor.</summary>
    public PyBaseException(PyType type, params PyObject[] arguments)
        : base(type) => Arguments = new PyTuple(arguments);

    /// <summary>The arguments, <c>args</c>.</summary>
    public PyTuple Arguments { get; set; }

    /// <summary>The exception given with <c>raise … from</c>, <c>__cause__</c>.</summary>
    public PyBaseException? Cause { get; set; }

    /// <summary>The exception being handled when this one was raised, <c>__context__</c>.</summary>
    public PyBaseException? Context { get; set; }

    /// <summary>Whether <see cref="Context"/> is left out of a report, <c>__suppress_context__</c>.</summary>
    public bool SuppressContext { get; set; }

    /// <summary>Program frames it passed through, innermost first.</summary>
    public List<TracebackEntry> Traceback { get; } = [];

    /// <summary>The further attributes that some built-in classes have (<c>StopIteration.value</c>), as far as they were set.</summary>
    internal Dictionary<string, PyObject>? Details { get; set; }

    /// <summary>The message where the arguments are a single text; for messages of the host, not of programs.</summary>
    public string PlainMessage => Arguments.Count == 1 && Arguments[0] is PyStr text ? text.Value : "";
}
