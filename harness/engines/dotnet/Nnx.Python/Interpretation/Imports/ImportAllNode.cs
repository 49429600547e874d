using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Imports;

/// <summary><c>from module import *</c>.</summary>
internal sealed class ImportAllNode(string module, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        var py = frame.Py;
        var source = py.Import(module);
        IEnumerable<string> names = source.Find("__all__") is { } all
            ? [.. py.Iterate(all).Select(py.Str)]
            : source.OfferedNames.Concat(source.Attributes.Entries.Select(entry => entry.Key).OfType<PyStr>().Select(key => key.Value))
                .Where(name => !name.StartsWith('_')).Distinct().ToArray();
        foreach (var name in names)
        {
            frame.Globals.Store(name, py.ImportFrom(source, name));
        }

        return Completion.Normal;
    }
}
