namespace Nnx.Python.Interpretation.Imports;

/// <summary><c>from module import a, b as c</c>.</summary>
internal sealed class ImportFromNode(string module, string[] names, TargetNode[] targets, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        var source = frame.Py.Import(module);
        for (var i = 0; i < names.Length; i++)
        {
            frame.Line = line;
            if (!targets[i].Store(frame, frame.Py.ImportFrom(source, names[i])))
            {
                return Completion.Raise;
            }
        }

        return Completion.Normal;
    }
}
