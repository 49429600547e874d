namespace Nnx.Python.Objects;

/// <summary>A callable of another project or of the interpreter that binds when read through an instance, as Python functions do.</summary>
public interface IBindable
{
    /// <summary>What is read: a bound method through an instance, the function itself through the class.</summary>
    PyObject Bind(PyObject? instance, PyType owner);
}
