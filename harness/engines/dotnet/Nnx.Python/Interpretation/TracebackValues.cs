using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation;

/// <summary>What programs get where CPython gives a traceback object.</summary>
internal static class TracebackValues
{
    /// <summary>The traceback of an exception.</summary>
    public static PyObject Of(PyBaseException exception) => exception.Traceback.Count == 0 ? PyNone.Value : new PyTraceback(exception);
}
