using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Statements;

/// <summary>Remembers the annotation of a name of a module or class body in <c>__annotations__</c>.</summary>
internal sealed class AnnotationNode(PyStr? name, ExpressionNode annotation, int line) : StatementNode
{
    private static readonly PyStr Annotations = new("__annotations__");

    public override Completion Execute(Frame frame)
    {
        if (annotation.Evaluate(frame) is not { } value)
        {
            return Completion.Raise;
        }

        if (name is not null)
        {
            frame.Line = line;
            frame.Py.SetItem(Find(frame), name, value);
        }

        return Completion.Normal;
    }

    private static PyObject Find(Frame frame)
    {
        var found = frame.Namespace is null ? frame.Globals.Find(Annotations) : ClassNameNode.Find(frame, Annotations);
        if (found is not null)
        {
            return found;
        }

        var made = new PyDict();
        if (frame.Namespace is null)
        {
            frame.Globals.Store(Annotations, made);
        }
        else
        {
            frame.Py.SetItem(frame.Namespace, Annotations, made);
        }

        return made;
    }
}
