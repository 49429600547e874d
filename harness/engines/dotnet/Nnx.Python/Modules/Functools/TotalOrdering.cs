using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary><c>functools.total_ordering</c>: the comparisons that follow from one of them and equality.</summary>
internal static class TotalOrdering
{
    // In the order in which a class's own comparison is chosen as the root.
    private static readonly Slot[] Roots = [Slot.Lt, Slot.Le, Slot.Gt, Slot.Ge];

    public static PyObject Complete(Interpreter py, BoundArguments a)
    {
        var type = a[0] as PyType ?? throw PyError.Type("total_ordering needs a class");
        var own = Roots.Where(slot => !type.Shares(slot, BuiltinTypes.Object)).ToList();
        if (own.Count == 0)
        {
            throw PyError.Value("must define at least one ordering operation: < > <= >=");
        }

        // Preferred roots: __lt__, __le__, __gt__, __ge__.
        var root = own[0];
        foreach (var slot in Roots)
        {
            if (!own.Contains(slot))
            {
                type.SetMember(Slots.Name(slot), Derived(root, slot));
            }
        }

        return type;
    }

    private static NativeFunction Derived(Slot root, Slot slot) =>
        new(Slots.Name(slot), "functools", "self, other", (py, a) =>
        {
            if (py.CallSlot(a[0], root, a[1]) is not { } answer || answer is PyNotImplemented)
            {
                return PyNotImplemented.Value;
            }

            var holds = py.IsTrue(answer);
            var strict = root is Slot.Lt or Slot.Gt;
            var sameDirection = (root is Slot.Lt or Slot.Le) == (slot is Slot.Lt or Slot.Le);
            var strictResult = slot is Slot.Lt or Slot.Gt;
            if (sameDirection)
            {
                // a <= b is a < b or a == b; a < b is a <= b and a != b.
                return PyBool.Of(strict ? holds || Equal(py, a) : holds && !Equal(py, a));
            }

            // a > b is not (a < b) and a != b, or not (a <= b); a >= b likewise.
            return PyBool.Of(strictResult
                ? strict ? !holds && !Equal(py, a) : !holds
                : strict ? !holds : !holds || Equal(py, a));
        })
        { LooksLikeScript = true };

    private static bool Equal(Interpreter py, BoundArguments a) => py.IsTrue(py.Compare(CompareOperator.Eq, a[0], a[1]));
}
