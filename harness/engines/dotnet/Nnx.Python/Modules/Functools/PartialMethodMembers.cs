using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>Members of <c>functools.partialmethod</c>.</summary>
internal static class PartialMethodMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, func, /, *args, **keywords", (py, a) => Interpreter.IsCallable(a[1]) || py.FindAttribute(a[1], "__get__") is not null
            ? new PyPartialMethod(a[1], a.Rest(2), a.Keywords(3))
            : throw PyError.Type($"{py.Repr(a[1])} is not callable or a descriptor"))
        .Method(Slot.Get, "self, instance, owner=None, /", (py, a) =>
        {
            var self = (PyPartialMethod)a[0];
            var owner = a.OrNull(2) as PyType ?? a[1].Type;
            var bound = Descriptor.Get(py, self.Function, a.OrNull(1), owner);
            if (a.OrNull(1) is not null)
            {
                return Partial(bound, self.Positional, self.Named);
            }

            // Through the class, the object comes first and the given arguments after it.
            return new NativeFunction("_method", "functools", "self, /, *args, **keywords", (caller, b) =>
            {
                var named = self.Named.Copy();
                named.Update(caller, b.Keywords(2));
                return caller.Call(self.Function, CallForwarding.Arguments(
                    [b[0], .. self.Positional.Items], b.Rest(1), named));
            })
            { LooksLikeScript = true };
        })
        .Property("func", (_, self) => ((PyPartialMethod)self).Function)
        .Property("args", (_, self) => ((PyPartialMethod)self).Positional)
        .Property("keywords", (_, self) => ((PyPartialMethod)self).Named)
        .Property("__isabstractmethod__", (py, self) => PyBool.Of(PropertyMembers.IsAbstract(py, ((PyPartialMethod)self).Function)));

    private static PyPartial Partial(PyObject function, PyTuple positional, PyDict named) =>
        new(FunctoolsTypes.Partial) { Function = function, Positional = positional, Named = named };
}
