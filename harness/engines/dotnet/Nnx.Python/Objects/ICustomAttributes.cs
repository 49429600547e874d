using Nnx.Python.Errors;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>An object whose attributes are found in a way of its own: classes, modules, <c>super()</c>, proxies.</summary>
public interface ICustomAttributes
{
    /// <summary>The value of an attribute, descriptors bound; null where there is none.</summary>
    PyObject? FindAttribute(Interpreter py, string attribute);

    /// <summary>The AttributeError for an attribute that was not found.</summary>
    PyRaise MissingAttribute(string attribute);
}
