using Nnx.Flax.Rules;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Methods that are bound to a module, which transforms would capture.</summary>
internal static class BoundMethods
{
    /// <summary>Refuses a method of a module, in the releases that do.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="function">What is to be transformed.</param>
    /// <param name="transform">The transform's name.</param>
    /// <exception cref="PyRaise">ValueError.</exception>
    public static void Refuse(FlaxContext flax, PyObject function, string transform)
    {
        if (flax.Holds(TransformRules.RefusesBoundMethods) && IsBound(flax.Python, function))
        {
            throw PyError.Value($"nnx.{transform} does not support bound methods. Use the decorator form @nnx.{transform} "
                + $"or call nnx.{transform}(MyClass.method)(instance, ...) with the unbound method.");
        }
    }

    private static bool IsBound(Interpreter py, PyObject function)
    {
        while (function.Type.FullName == "functools.partial")
        {
            function = py.GetAttribute(function, "func");
        }

        return function is PyMethod method && method.Self.Type.IsSubclassOf(py.TypeOf(Modules.ModuleClasses.Module));
    }
}
