using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Displays;

/// <summary>A dictionary display; a missing key stands for <c>**value</c>.</summary>
internal sealed class DictNode(ExpressionNode?[] keys, ExpressionNode[] values, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        var dict = new PyDict();
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] is { } node)
            {
                if (node.Evaluate(frame) is not { } key || values[i].Evaluate(frame) is not { } value)
                {
                    return null;
                }

                frame.Line = line;
                dict.Store(frame.Py, key, value);
            }
            else if (values[i].Evaluate(frame) is { } mapping)
            {
                frame.Line = line;
                Merge(frame.Py, dict, mapping);
            }
            else
            {
                return null;
            }
        }

        return dict;
    }

    private static void Merge(Interpreter py, PyDict dict, PyObject mapping)
    {
        if (mapping.GetType() == typeof(PyDict))
        {
            dict.Update(py, (PyDict)mapping);
            return;
        }

        var keys = py.FindAttribute(mapping, "keys") ?? throw PyError.Type($"'{mapping.Type.Name}' object is not a mapping");
        foreach (var key in py.Iterate(py.Call(keys)))
        {
            dict.Store(py, key, py.GetItem(mapping, key));
        }
    }
}
