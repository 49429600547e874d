using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Support;

/// <summary>A value of the program in a formula of a layer; operators are Python's.</summary>
/// <param name="Py">The run.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Term(Interpreter Py, PyObject Value)
{
    /// <summary>Whether it is Python's None.</summary>
    public bool IsNone => Value is PyNone;

    public static implicit operator PyObject(Term term) => term.Value;

    public static Term operator +(Term left, Term right) => left.Apply(BinaryOperator.Add, right);

    public static Term operator -(Term left, Term right) => left.Apply(BinaryOperator.Sub, right);

    public static Term operator *(Term left, Term right) => left.Apply(BinaryOperator.Mul, right);

    public static Term operator /(Term left, Term right) => left.Apply(BinaryOperator.TrueDiv, right);

    public static Term operator %(Term left, Term right) => left.Apply(BinaryOperator.Mod, right);

    public static Term operator -(double left, Term right) => new Term(right.Py, new PyFloat(left)) - right;

    /// <summary>The product of matrices, Python's <c>@</c>.</summary>
    public Term MatMul(Term right) => Apply(BinaryOperator.MatMul, right);

    /// <summary>Python's <c>//</c>.</summary>
    public Term FloorDiv(Term right) => Apply(BinaryOperator.FloorDiv, right);

    /// <summary>Python's <c>+=</c>; the result.</summary>
    public Term Increase(PyObject right) => new(Py, Py.InPlace(BinaryOperator.Add, Value, right));

    /// <summary>Python's <c>*=</c>; the result.</summary>
    public Term Scale(PyObject right) => new(Py, Py.InPlace(BinaryOperator.Mul, Value, right));

    /// <summary>An attribute.</summary>
    public Term Attribute(string name) => new(Py, Py.GetAttribute(Value, name));

    /// <summary>A method's result.</summary>
    public Term Method(string name, params PyObject[] arguments) => new(Py, Py.CallMethod(Value, name, arguments));

    /// <summary>A method's result, some arguments by name.</summary>
    public Term MethodNamed(string name, PyObject[] arguments, params (string Name, PyObject Value)[] named) =>
        new(Py, Py.Call(Py.GetAttribute(Value, name), Arguments.Of(arguments, named)));

    private Term Apply(BinaryOperator op, Term right) => new(Py, Py.Binary(op, Value, right.Value));
}
