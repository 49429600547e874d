namespace Nnx.Python.Interpretation.Imports;

/// <summary><c>import a.b</c>, which binds <c>a</c>.</summary>
internal sealed class ImportNode(string name, TargetNode target, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        var module = frame.Py.Import(name);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return target.Store(frame, dot < 0 ? module : frame.Py.Import(name[..dot])) ? Completion.Normal : Completion.Raise;
    }
}
