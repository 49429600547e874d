using System.Text;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Representations of containers, which may contain themselves.</summary>
internal static class SequenceRepr
{
    private const int CheckedSize = 1 << 16;

    public static string Join(Interpreter py, PyObject self, IEnumerable<PyObject> items, string open, string close, string recursive)
    {
        if (!py.TryBeginRepr(self))
        {
            return recursive;
        }

        try
        {
            var text = new StringBuilder(open);
            var first = true;
            foreach (var item in items)
            {
                if (!first)
                {
                    text.Append(", ");
                }

                first = false;
                text.Append(py.Repr(item));
                if (text.Length > CheckedSize)
                {
                    py.Meter.Reserve(text.Length * 2L);
                }
            }

            return text.Append(close).ToString();
        }
        finally
        {
            py.EndRepr(self);
        }
    }
}
