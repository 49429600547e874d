using System.Collections.Immutable;
using Nnx.Python.Binding;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>What <c>__slots__</c> of a class body declares.</summary>
/// <param name="Names">The attributes that instances have a place for.</param>
/// <param name="HasAttributes">Whether instances have a <c>__dict__</c> too.</param>
internal sealed record SlotDeclaration(ImmutableArray<string> Names, bool HasAttributes)
{
    public static SlotDeclaration Read(Interpreter py, string className, ImmutableArray<PyType> bases, PyDict names)
    {
        if (names.Find("__slots__") is not { } declared)
        {
            return new([], true);
        }

        var slots = ImmutableArray.CreateBuilder<string>();
        var attributes = false;
        foreach (var item in declared is PyStr ? [declared] : py.Iterate(declared))
        {
            var name = item is PyStr text
                ? NameMangling.Mangle(className, text.Value)
                : throw PyError.Type($"__slots__ items must be strings, not '{item.Type.Name}'");
            switch (name)
            {
                case "__dict__" when bases.Any(b => b.InstancesHaveAttributes):
                    throw PyError.Type("__dict__ slot disallowed: we already got one");
                case "__dict__":
                    attributes = true;
                    continue;
                case "__weakref__":
                    continue;
            }

            if (!IsIdentifier(name))
            {
                throw PyError.Type("__slots__ must be identifiers");
            }

            if (names.Find(name) is not null && name is not "__qualname__")
            {
                throw PyError.Value($"{py.Repr(new PyStr(name))} in __slots__ conflicts with class variable");
            }

            slots.Add(name);
        }

        return new(slots.ToImmutable(), attributes);
    }

    public void AddTo(PyType type)
    {
        foreach (var name in Names)
        {
            type.Members.Store(name, new PySlotMember(name, type));
        }
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
