using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Text;

/// <summary>One field of an f-string; its value is a text.</summary>
internal sealed class FormattedNode(ExpressionNode value, char? conversion, ExpressionNode? specification, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (value.Evaluate(frame) is not { } shown)
        {
            return null;
        }

        var py = frame.Py;
        frame.Line = line;
        switch (conversion)
        {
            case 's':
                shown = new PyStr(py.Str(shown));
                break;
            case 'r':
                shown = new PyStr(py.Repr(shown));
                break;
            case 'a':
                shown = new PyStr(AsciiText.Escape(py.Repr(shown)));
                break;
        }

        if (specification is null)
        {
            return shown.GetType() == typeof(PyStr) ? shown : new PyStr(py.Format(shown, ""));
        }

        if (specification.Evaluate(frame) is not { } format)
        {
            return null;
        }

        frame.Line = line;
        return new PyStr(py.Format(shown, ((PyStr)format).Value));
    }
}
