using Nnx.Python.Building;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>What the small abstract classes give their subclasses.</summary>
internal static class AbstractMixins
{
    public static void Generic(ClassBuilder c) => c.ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript);

    public static void Iterable(ClassBuilder c) => Generic(c);

    public static void Callable(ClassBuilder c) => Generic(c);

    public static void Generator(ClassBuilder c) => c
        .Method(Slot.Next, "self", (py, a) => py.CallMethod(a[0], "send", PyNone.Value))
        .Method("close", "self", (py, a) =>
        {
            try
            {
                py.CallMethod(a[0], "throw", ExceptionTypes.GeneratorExit);
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.GeneratorExit) || raised.Is(ExceptionTypes.StopIteration))
            {
                return PyNone.Value;
            }

            throw PyError.Runtime("generator ignored GeneratorExit");
        });
}
