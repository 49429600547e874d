using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Calls;

/// <summary>The functions of <c>jax.numpy</c> and <c>jax.lax</c> that formulas need.</summary>
internal sealed class NumpyCalls(OptaxContext context)
{
    private const string Module = "jax.numpy";
    private static readonly string[] DtypeName = ["dtype"];
    private static readonly string[] AxisName = ["axis"];
    private static readonly string[] AxisAndWhere = ["axis", "where"];
    private static readonly string[] AxisAndKeepdims = ["axis", "keepdims"];

    public PyObject Int32 => context.Functions.Find(Module, "int32");

    public PyObject Float32 => context.Functions.Find(Module, "float32");

    public Term Pi => context.Number(Math.PI);

    public Term Abs(Term x) => Call("abs", x);

    public Term Sign(Term x) => Call("sign", x);

    public Term Sqrt(Term x) => Call("sqrt", x);

    public Term Rsqrt(Term x) => Lax("rsqrt", x);

    public Term Square(Term x) => Call("square", x);

    public Term Exp(Term x) => Call("exp", x);

    public Term Log(Term x) => Call("log", x);

    public Term Log1p(Term x) => Call("log1p", x);

    public Term Cos(Term x) => Call("cos", x);

    public Term Tanh(Term x) => Call("tanh", x);

    public Term Floor(Term x) => Call("floor", x);

    public Term Conj(Term x) => Call("conj", x);

    public Term IsNan(Term x) => Call("isnan", x);

    public Term IsFinite(Term x) => Call("isfinite", x);

    public Term Not(Term x) => Call("logical_not", x);

    public Term And(Term x, Term y) => Call("logical_and", x, y);

    public Term Or(Term x, Term y) => Call("logical_or", x, y);

    public Term Maximum(Term x, Term y) => Call("maximum", x, y);

    public Term Minimum(Term x, Term y) => Call("minimum", x, y);

    public Term Power(Term x, Term y) => Call("power", x, y);

    public Term Where(Term condition, Term x, Term y) => Call("where", condition, x, y);

    public Term Clip(Term x, Term low, Term high) => Call("clip", x, low, high);

    public Term Vdot(Term x, Term y) => Call("vdot", x, y);

    public Term Matmul(Term x, Term y) => Call("matmul", x, y);

    public Term Sum(Term x) => Call("sum", x);

    public Term Sum(Term x, PyObject axis, bool keepdims = false) => Reduce("sum", x, axis, keepdims);

    public Term Max(Term x) => Call("max", x);

    public Term Max(Term x, PyObject axis, bool keepdims = false) => Reduce("max", x, axis, keepdims);

    public Term Min(Term x) => Call("min", x);

    public Term Mean(Term x) => Call("mean", x);

    public Term Mean(Term x, PyObject axis, bool keepdims = false) => Reduce("mean", x, axis, keepdims);

    public Term Reshape(Term x, PyObject shape) => Call("reshape", x, context.Term(shape));

    public Term Squeeze(Term x) => Call("squeeze", x);

    public Term BroadcastTo(Term x, PyObject shape) => Call("broadcast_to", x, context.Term(shape));

    public Term ExpandDims(Term x, PyObject axis) => Call("expand_dims", x, context.Term(axis));

    public Term Stack(params IEnumerable<Term> terms) => Call("stack", context.Term(new PyList(terms.Select(static term => term.Value))));

    public Term Array(PyObject value) => Call("array", context.Term(value));

    public Term Array(PyObject value, PyObject dtype) => With(DtypeName, "array", value, dtype);

    public Term AsArray(PyObject value) => Call("asarray", context.Term(value));

    public Term AsArray(PyObject value, PyObject dtype) => With(DtypeName, "asarray", value, dtype);

    public Term Zeros(PyObject shape) => Call("zeros", context.Term(shape));

    public Term Zeros(PyObject shape, PyObject dtype) => With(DtypeName, "zeros", shape, dtype);

    /// <summary>A count of steps that begins: an int32 zero.</summary>
    public Term Counter() => Zeros(PyTuple.Empty, Int32);

    public Term Arange(Term stop) => Call("arange", stop);

    public Term ZerosLike(Term x) => Call("zeros_like", x);

    public Term ZerosLike(Term x, PyObject dtype) => With(DtypeName, "zeros_like", x, dtype);

    public Term OnesLike(Term x) => Call("ones_like", x);

    public Term OnesLike(Term x, PyObject dtype) => With(DtypeName, "ones_like", x, dtype);

    public Term FullLike(Term x, PyObject fill) => Call("full_like", x, context.Term(fill));

    public Term FullLike(Term x, PyObject fill, PyObject dtype) => With(DtypeName, "full_like", x, fill, dtype);

    /// <summary>Any function of <c>jax.nn</c>.</summary>
    public Term Nn(string name, params Term[] arguments) => new(context, context.Functions.Call("jax.nn", name, Array(arguments)));

    /// <summary>Any function of <c>jax.nn</c>, the last arguments by name.</summary>
    public Term NnWith(string[] names, string name, params PyObject[] arguments) =>
        new(context, context.Functions.Call("jax.nn", name, names, arguments));

    /// <summary>Any function of <c>jax.lax</c>.</summary>
    public Term Lax(string name, params PyObject[] arguments) => new(context, context.Functions.Call("jax.lax", name, arguments));

    /// <summary>A sum along an axis over what a mask selects.</summary>
    public Term SumWhere(Term x, PyObject axis, PyObject where) => With(AxisAndWhere, "sum", x, axis, where);

    /// <summary>Any function of <c>jax.numpy</c>.</summary>
    public Term Call(string name, params Term[] arguments) =>
        new(context, context.Functions.Call(Module, name, Array(arguments)));

    /// <summary>Any function of <c>jax.numpy</c>, the last arguments by name.</summary>
    public Term With(string[] names, string name, params PyObject[] arguments) =>
        new(context, context.Functions.Call(Module, name, names, arguments));

    private Term Reduce(string name, Term x, PyObject axis, bool keepdims) => keepdims
        ? With(AxisAndKeepdims, name, x, axis, PyBool.True)
        : With(AxisName, name, x, axis);

    private static PyObject[] Array(Term[] terms) => System.Array.ConvertAll(terms, static term => term.Value);
}
