namespace Nnx.Python.Objects.Instances;

/// <summary>An object whose <c>__dict__</c> may be assigned.</summary>
public interface IReplaceableAttributes
{
    /// <summary>Gives the object another dictionary of attributes.</summary>
    void ReplaceAttributes(PyDict attributes);
}
