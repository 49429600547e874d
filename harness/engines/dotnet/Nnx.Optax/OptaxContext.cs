using Nnx.Jax.Core;
using Nnx.Jax.Trees;
using Nnx.Optax.Calls;
using Nnx.Optax.Trees;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;
using Nnx.Releases.Rules;

namespace Nnx.Optax;

/// <summary>What optax needs of a run: JAX, its functions as the program sees them, and the rules.</summary>
public sealed class OptaxContext
{
    private OptaxContext(Interpreter python)
    {
        Python = python;
        Jax = JaxContext.Of(python);
        Trees = new TreeMaps(this);
        Math = new TreeMath(this);
        Numpy = new NumpyCalls(this);
        Functions = new FunctionTable(python);
    }

    /// <summary>The interpreter.</summary>
    public Interpreter Python { get; }

    /// <summary>The state of JAX.</summary>
    public JaxContext Jax { get; }

    internal TreeMaps Trees { get; }

    internal TreeMath Math { get; }

    internal NumpyCalls Numpy { get; }

    internal FunctionTable Functions { get; }

    internal TreeFunctions Pytrees => Jax.Trees;

    /// <summary>The state of optax in an interpreter in which JAX is set up.</summary>
    public static OptaxContext Of(Interpreter python) => python.Extension(static py => new OptaxContext(py));

    internal bool Holds(Rule rule) => Jax.Holds(rule);

    internal Term Term(PyObject value) => new(this, value);

    internal Term Number(double value) => new(this, new PyFloat(value));

    internal Term Number(long value) => new(this, PyInt.Of(value));

    internal PyTuple New(NamedTupleShape state, params PyObject[] fields) => state.Make(Python, fields);

    internal Term Get(PyObject value, string attribute) => Term(Python.GetAttribute(value, attribute));
}
