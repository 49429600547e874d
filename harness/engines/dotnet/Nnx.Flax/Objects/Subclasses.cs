using Nnx.Flax.Graph;
using Nnx.Flax.Modules;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary><c>__init_subclass__</c> of objects: what a class says of its instances.</summary>
internal static class Subclasses
{
    private const string Pytree = "pytree";
    private const string ExperimentalPytree = "experimental_pytree";

    /// <summary>Takes up what a new class says.</summary>
    /// <exception cref="PyRaise">TypeError for keywords that nobody knows, ValueError where marks contradict each other.</exception>
    public static PyNone Initialize(Interpreter py, PyType type, PyDict keywords)
    {
        var flax = FlaxContext.Of(py);
        var rest = keywords.Copy();
        if (flax.Holds(ModuleRules.ExperimentalPytree) && rest.Remove(ExperimentalPytree) is { } experimental && py.IsTrue(experimental))
        {
            type.SetMember(ObjectNames.IsPytree(flax), PyBool.True);
        }

        var isPytree = rest.Remove(Pytree);
        if (isPytree is not null && !flax.Holds(ObjectRules.IsPytree))
        {
            if (flax.Holds(ModuleRules.ExperimentalPytree))
            {
                rest.Store(Pytree, isPytree);
            }
            else if (py.IsTrue(isPytree))
            {
                throw new UnsupportedConstructException("class of nnx.Object with pytree=True");
            }
        }

        RefuseKeywords(flax, type, rest);
        if (!flax.Holds(ObjectRules.IsPytree))
        {
            return PyNone.Value;
        }

        if (flax.Holds(ObjectRules.RefusesSlots) && type.Lookup("__slots__") is { } slots && py.IsTrue(slots))
        {
            throw PyError.Type($"Pytree currently does not support __slots__, found __slots__={py.Str(slots)} in '{type.Name}'.");
        }

        type.SetMember(ObjectNames.IsPytree(flax), IsPytree(flax, type, isPytree));
        type.SetMember(ObjectNames.Nodes(flax), Marks(flax, type));
        return PyNone.Value;
    }

    private static PyObject IsPytree(FlaxContext flax, PyType type, PyObject? said)
    {
        if (!flax.Holds(ObjectRules.ObjectIsNoPytree) || !type.IsSubclassOf(flax.Python.TypeOf(ObjectClasses.Object)))
        {
            return said ?? PyBool.True;
        }

        return said is null or PyBool { Small: 0 }
            ? PyBool.False
            : throw PyError.Value($"Object is not a pytree, but 'pytree' was explicitly set to {flax.Python.Repr(said)} for type {type}.");
    }

    private static void RefuseKeywords(FlaxContext flax, PyType type, PyDict rest)
    {
        if (rest.Count == 0)
        {
            return;
        }

        var first = ((PyStr)rest.Entries.First().Key).Value;
        var module = flax.Holds(ModuleRules.ExperimentalPytree) && type.IsSubclassOf(flax.Python.TypeOf(ModuleClasses.Module));
        throw PyError.Type(module || !flax.Holds(ModuleRules.SubclassKeywords)
            ? $"{(module ? "Module" : "Object")}.__init_subclass__() got an unexpected keyword argument '{first}'"
            : $"{type.Name}.__init_subclass__() takes no keyword arguments");
    }

    private static PyObject Marks(FlaxContext flax, PyType type)
    {
        var py = flax.Python;
        var marks = ObjectMarks.OfClass(flax, type.Mro[1]);
        foreach (var parent in type.Bases)
        {
            if (parent.Lookup(ObjectNames.Nodes(flax)) is HashableMapping or PyFrozenSet)
            {
                marks = parent.Lookup(ObjectNames.Nodes(flax))!;
                break;
            }
        }

        foreach (var (key, hint) in Annotations(flax, type))
        {
            if (AnnotationMarks.Of(py, hint) is { } isData && (isData || flax.Holds(ObjectRules.AnnotationsMarkStatic)))
            {
                AnnotationMarks.Warn(flax, isData);
                marks = ObjectMarks.With(flax, marks, key, isData);
            }
        }

        foreach (var (key, value) in type.Members.Entries.ToArray())
        {
            if (DataMarks.FieldMark(py, value) is not { } isStatic)
            {
                continue;
            }

            if (ObjectMarks.IsData(py, marks, key) is { } known && known == isStatic)
            {
                throw PyError.Value($"Conflicting pytree annotation for attribute '{type.Name}.{py.Str(key)}': previously registered as "
                    + $"{Word(known)}, but found nnx.{Word(!isStatic)}(...) annotation.");
            }

            marks = ObjectMarks.With(flax, marks, key, !isStatic);
        }

        return marks;

        static string Word(bool isData) => isData ? "data" : "static";
    }

    // Stricter releases look at the annotations of all bases, others only at those of the class itself.
    private static IEnumerable<KeyValuePair<PyObject, PyObject>> Annotations(FlaxContext flax, PyType type) =>
        (flax.Holds(ObjectRules.StrictAttributes) ? type.Mro.Reverse() : [type])
            .Select(static owner => owner.IsImmutable ? null : owner.Members.Find("__annotations__") as PyDict)
            .OfType<PyDict>().SelectMany(static annotations => annotations.Entries.ToArray());
}
