using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Targets;

/// <summary><c>a, *b, c</c>: one value spread over several targets.</summary>
/// <param name="targets">The targets.</param>
/// <param name="starred">Place of the starred one; -1 where there is none.</param>
/// <param name="line">Its line.</param>
internal sealed class UnpackTarget(TargetNode[] targets, int starred, int line) : TargetNode
{
    public override bool Store(Frame frame, PyObject value)
    {
        frame.Line = line;
        PyObject[]? items;
        if (starred < 0 && value.GetType() == typeof(PyTuple))
        {
            var tuple = (PyTuple)value;
            if (tuple.Count == targets.Length)
            {
                for (var i = 0; i < targets.Length; i++)
                {
                    if (!targets[i].Store(frame, tuple[i]))
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        items = starred < 0 ? Unpacking.Exactly(frame, value, targets.Length) : Unpacking.AtLeast(frame, value, targets.Length, starred);
        for (var i = 0; i < targets.Length; i++)
        {
            if (!targets[i].Store(frame, items[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Delete(Frame frame)
    {
        foreach (var target in targets)
        {
            if (!target.Delete(frame))
            {
                return false;
            }
        }

        return true;
    }
}
