using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>Which metaclass a class gets.</summary>
internal static class Metaclasses
{
    /// <summary>The most derived of a metaclass and those of the bases.</summary>
    /// <exception cref="PyRaise">TypeError where none derives from all others.</exception>
    public static PyType Winner(PyType metaclass, IEnumerable<PyObject> bases)
    {
        var winner = metaclass;
        foreach (var candidate in bases.Select(b => b.Type))
        {
            if (winner.IsSubclassOf(candidate))
            {
                continue;
            }

            winner = candidate.IsSubclassOf(winner)
                ? candidate
                : throw PyError.Type(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
        }

        return winner;
    }
}
