using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Calls;

/// <summary>A value of the program in a formula; operators are Python's, so arrays, tracers and Python numbers mix as they do there.</summary>
/// <param name="Context">The run.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Term(OptaxContext Context, PyObject Value)
{
    /// <summary>Whether it is Python's None.</summary>
    public bool IsNone => Value is PyNone;

    /// <summary>Its truth; raises for tracers.</summary>
    public bool IsTrue => Context.Python.IsTrue(Value);

    /// <summary>Its <c>dtype</c> attribute.</summary>
    public PyObject Dtype => Context.Python.GetAttribute(Value, "dtype");

    public static implicit operator PyObject(Term term) => term.Value;

    public static Term operator +(Term left, Term right) => left.Apply(BinaryOperator.Add, right);

    public static Term operator -(Term left, Term right) => left.Apply(BinaryOperator.Sub, right);

    public static Term operator *(Term left, Term right) => left.Apply(BinaryOperator.Mul, right);

    public static Term operator /(Term left, Term right) => left.Apply(BinaryOperator.TrueDiv, right);

    public static Term operator %(Term left, Term right) => left.Apply(BinaryOperator.Mod, right);

    public static Term operator &(Term left, Term right) => left.Apply(BinaryOperator.And, right);

    public static Term operator -(Term term) => new(term.Context, term.Context.Python.Unary(Slot.Neg, term.Value));

    public static Term operator ~(Term term) => new(term.Context, term.Context.Python.Unary(Slot.Invert, term.Value));

    public static Term operator +(Term left, int right) => left + left.Context.Number(right);

    public static Term operator -(Term left, int right) => left - left.Context.Number(right);

    public static Term operator -(int left, Term right) => right.Context.Number(left) - right;

    public static Term operator +(int left, Term right) => right.Context.Number(left) + right;

    public static Term operator *(int left, Term right) => right.Context.Number(left) * right;

    public static Term operator /(int left, Term right) => right.Context.Number(left) / right;

    public static Term operator +(Term left, double right) => left + left.Context.Number(right);

    public static Term operator -(Term left, double right) => left - left.Context.Number(right);

    public static Term operator /(Term left, double right) => left / left.Context.Number(right);

    public static Term operator -(double left, Term right) => right.Context.Number(left) - right;

    public static Term operator *(double left, Term right) => right.Context.Number(left) * right;

    public static Term operator /(double left, Term right) => right.Context.Number(left) / right;

    public static Term operator <(Term left, Term right) => left.Compare(CompareOperator.Lt, right);

    public static Term operator >(Term left, Term right) => left.Compare(CompareOperator.Gt, right);

    public static Term operator <=(Term left, Term right) => left.Compare(CompareOperator.Le, right);

    public static Term operator >=(Term left, Term right) => left.Compare(CompareOperator.Ge, right);

    public static Term operator <(Term left, double right) => left < left.Context.Number(right);

    public static Term operator >(Term left, double right) => left > left.Context.Number(right);

    public static Term operator <=(Term left, double right) => left <= left.Context.Number(right);

    public static Term operator >=(Term left, double right) => left >= left.Context.Number(right);

    public static Term operator <(Term left, int right) => left < left.Context.Number(right);

    public static Term operator >(Term left, int right) => left > left.Context.Number(right);

    /// <summary>Python's <c>==</c>.</summary>
    public Term Is(PyObject other) => Compare(CompareOperator.Eq, new(Context, other));

    /// <summary>Python's <c>==</c>.</summary>
    public Term Is(long other) => Is(PyInt.Of(other));

    /// <summary>Python's <c>==</c>.</summary>
    public Term Is(double other) => Is(new PyFloat(other));

    /// <summary>Python's <c>!=</c>.</summary>
    public Term IsNot(long other) => Compare(CompareOperator.Ne, Context.Number(other));

    /// <summary>Python's <c>!=</c>.</summary>
    public Term IsNot(double other) => Compare(CompareOperator.Ne, Context.Number(other));

    /// <summary>Python's <c>**</c>.</summary>
    public Term Power(Term exponent) => Apply(BinaryOperator.Pow, exponent);

    /// <summary>Python's <c>**</c>.</summary>
    public Term Power(int exponent) => Power(Context.Number(exponent));

    /// <summary>Python's <c>**</c>.</summary>
    public Term Power(double exponent) => Power(Context.Number(exponent));

    /// <summary>An attribute.</summary>
    public Term Attribute(string name) => new(Context, Context.Python.GetAttribute(Value, name));

    /// <summary>A method's result.</summary>
    public Term Method(string name, params PyObject[] arguments) => new(Context, Context.Python.CallMethod(Value, name, arguments));

    /// <summary>The result of calling it.</summary>
    public Term Call(params PyObject[] arguments) => new(Context, Context.Python.Call(Value, arguments));

    /// <summary>An element, Python's <c>x[i]</c>.</summary>
    public Term Item(PyObject index) => new(Context, Context.Python.GetItem(Value, index));

    /// <summary>The method <c>astype</c>.</summary>
    public Term AsType(PyObject dtype) => Method("astype", dtype);

    private Term Apply(BinaryOperator op, Term right) => new(Context, Context.Python.Binary(op, Value, right.Value));

    private Term Compare(CompareOperator op, Term right) => new(Context, Context.Python.Compare(op, Value, right.Value));
}
