namespace Nnx.Python.Interpretation.Imports;

/// <summary><c>import a.b as c</c>, which binds <c>c</c> to the inner module.</summary>
internal sealed class ImportAsNode(string name, TargetNode target, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        return target.Store(frame, frame.Py.Import(name)) ? Completion.Normal : Completion.Raise;
    }
}
