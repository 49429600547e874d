using Nnx.Python.Errors;

namespace Nnx.Python.Interpretation.Imports;

/// <summary><c>from . import x</c>: a program is no package.</summary>
internal sealed class RelativeImportNode(int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        return frame.Abort(PyError.Of(ExceptionTypes.ImportError, "attempted relative import with no known parent package"));
    }
}
