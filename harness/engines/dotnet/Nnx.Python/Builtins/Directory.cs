using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins;

/// <summary>The names that <c>dir</c> lists.</summary>
internal static class Directory
{
    public static PyList OfObject(PyObject value)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        AddTexts(names, value.Attributes);
        if (value is PyModule module)
        {
            names.UnionWith(module.OfferedNames);
        }

        foreach (var type in value.Type.Mro)
        {
            AddTexts(names, type.Members);
        }

        if (value.Attributes is null)
        {
            names.Remove("__dict__");
        }

        return List(names);
    }

    public static PyList OfClass(PyType type)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var parent in type.Mro)
        {
            AddTexts(names, parent.Members);
        }

        return List(names);
    }

    private static PyList List(IEnumerable<string> names) => new(names.Select(name => new PyStr(name)));

    private static void AddTexts(SortedSet<string> names, PyDict? members)
    {
        var position = 0;
        while (members is not null && members.TryNext(ref position, out var key, out _))
        {
            if (key is PyStr text)
            {
                names.Add(text.Value);
            }
        }
    }
}
