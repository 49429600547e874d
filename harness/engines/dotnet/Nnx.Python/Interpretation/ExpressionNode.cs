using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation;

/// <summary>
/// An executable expression. Nodes are immutable: many interpreters run one tree at a time. An exception of the program leaves
/// as null with <see cref="Runtime.Interpreter.Raised"/> set, which costs little; native code throws <see cref="Errors.PyRaise"/> instead.
/// </summary>
internal abstract class ExpressionNode
{
    /// <summary>The value; null where an exception is on its way.</summary>
    public abstract PyObject? Evaluate(Frame frame);

    /// <summary>Truth of the value.</summary>
    public virtual Truth Test(Frame frame)
    {
        var value = Evaluate(frame);
        return value is null ? Truth.Raised
            : ReferenceEquals(value, PyBool.True) ? Truth.True
            : ReferenceEquals(value, PyBool.False) ? Truth.False
            : frame.Py.IsTrue(value) ? Truth.True : Truth.False;
    }
}
