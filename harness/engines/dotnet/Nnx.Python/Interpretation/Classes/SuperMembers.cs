using Nnx.Python.Binding;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>Members of <c>super</c>.</summary>
internal static class SuperMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, type=None, object_or_type=None, /", (py, a) => Make(py, a.OrNull(1), a.OrNull(2)))
        .Method(Slot.Init, "self, *args", (_, _) => PyNone.Value)
        .Method(Slot.Repr, "self, /", (_, a) =>
        {
            var self = (PySuper)a[0];
            var shown = self.Target is PyType type ? type.Name : self.Target.Type.Name;
            return new PyStr($"<super: <class '{self.After.Name}'>, <{shown} object>>");
        });

    private static PySuper Make(Interpreter py, PyObject? type, PyObject? target)
    {
        if (type is null)
        {
            return OfFrame(py.CurrentFrame ?? throw PyError.Runtime("super(): no current frame"));
        }

        var after = type as PyType ?? throw PyError.Type($"super() argument 1 must be a type, not {type.Type.Name}");
        return target is null ? throw new UnsupportedConstructException("unbound super object") : new PySuper(after, target);
    }

    // The class around is a captured variable of the method; the object is its first argument.
    private static PySuper OfFrame(Frame frame)
    {
        var scope = frame.Code.Scope;
        if (scope.ParameterCount == 0 || frame.Function is null && frame.Namespace is not null)
        {
            throw PyError.Runtime("super(): no arguments");
        }

        var free = scope.FreeNames.IndexOf("__class__");
        if (free < 0)
        {
            throw PyError.Runtime("super(): __class__ cell not found");
        }

        var type = frame.Cells[scope.CellNames.Length + free].Value ?? throw PyError.Runtime("super(): empty __class__ cell");
        return new PySuper((PyType)type, FirstArgument(frame) ?? throw PyError.Runtime("super(): arg[0] deleted"));
    }

    private static PyObject? FirstArgument(Frame frame)
    {
        foreach (var moved in frame.Code.Scope.ParameterCells)
        {
            if (moved.Slot == 0)
            {
                return frame.Cells[moved.Cell].Value;
            }
        }

        // The first argument of a comprehension is its iterator, which is no instance of any class of the program.
        return frame.Slots[0] ?? (frame.Code.Scope.Kind == ScopeKind.Comprehension ? PyNone.Value : null);
    }
}
