using Nnx.Jax.Core;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>The transformations of <c>jax</c> over callables of the program.</summary>
public sealed partial class Transformations
{
    private readonly JaxContext _cx;

    internal Transformations(JaxContext context) => _cx = context;

    private Interpreter Py => _cx.Python;

    private TransformedFunction Wrap(PyObject function, Func<Interpreter, CallArguments, PyObject> body) => new(Py, function, body);

    private void CheckCallable(PyObject function)
    {
        if (!Interpreter.IsCallable(function))
        {
            throw PyError.Type($"Expected a callable value, got {Py.Str(function)}");
        }

        if (function is PyFunction { IsGenerator: true })
        {
            throw PyError.Type($"Expected a function, got a generator function: {Py.Str(function)}");
        }
    }

    private static PyDict Keywords(CallArguments arguments)
    {
        var keywords = new PyDict();
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            keywords.Store(arguments.Names[i], arguments.Named[i]);
        }

        return keywords;
    }

    private JaxValue CheckArgument(PyObject value) => _cx.TryToValue(value) ?? throw Errors.TypeErrors.NotAJaxType(_cx, value);

    private static PyTuple Pair(PyObject first, PyObject second) => new PyTuple(first, second);

    private (PyObject Result, PyObject Aux) SplitAux(PyObject result) => result is PyTuple { Count: 2 } pair
        ? (pair[0], pair[1])
        : throw PyError.Type("expected function with aux output to return a two-element tuple, but got type "
            + $"{result.Type} with value {Py.Repr(result)}");

    private static int? AsIndex(PyObject value) => value is PyInt { IsSmall: true } number ? (int)number.Small : null;
}
