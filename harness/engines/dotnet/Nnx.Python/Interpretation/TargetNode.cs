using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation;

/// <summary>What can be assigned to and deleted.</summary>
internal abstract class TargetNode
{
    /// <summary>Assigns; false where an exception is on its way.</summary>
    public abstract bool Store(Frame frame, PyObject value);

    /// <summary>Deletes; false where an exception is on its way.</summary>
    public abstract bool Delete(Frame frame);
}
