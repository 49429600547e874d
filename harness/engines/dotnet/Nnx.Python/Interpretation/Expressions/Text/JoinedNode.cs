using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Text;

/// <summary>An f-string.</summary>
internal sealed class JoinedNode(ExpressionNode[] parts) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        var texts = new string[parts.Length];
        var length = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Evaluate(frame) is not { } value)
            {
                return null;
            }

            texts[i] = ((PyStr)value).Value;
            length += texts[i].Length;
        }

        frame.Py.Meter.Reserve(length * sizeof(char));
        return new PyStr(string.Concat(texts));
    }
}
