using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>The classes of the stages of compilation; all but calls is JAX's.</summary>
internal static class StageClass
{
    private const string Module = "flax.nnx.transforms.compilation";

    public static NativeClass Compiled { get; } = Make("Compiled", "compiled", members => members
        .Method(Slot.Call, "self, *args, **kwargs", (py, a) =>
        {
            var stage = (StageObject)a[0];
            return stage.Function.Run(Arguments.Of(a.Rest(1), a.Keywords(2)), pure => py.Call(stage.Inner, pure));
        }));

    public static NativeClass Lowered { get; } = Make("Lowered", "lowered", members => members
        .Method("compile", "self, compiler_options=None", (py, a) => Next(py, a, Compiled, "compile")));

    public static NativeClass Traced { get; } = Make("Traced", "traced", members => members
        .Method("lower", "self, *, lowering_platforms=None", (py, a) => Next(py, a, Lowered, "lower")));

    private static StageObject Next(Interpreter py, BoundArguments a, NativeClass type, string step)
    {
        var stage = (StageObject)a[0];
        return new StageObject(py.TypeOf(type), py.CallMethod(stage.Inner, step), stage.Function);
    }

    private static NativeClass Make(string name, string field, Action<ClassBuilder> define) => new(name, Module)
    {
        InstancesHaveAttributes = false,
        Define = members =>
        {
            members
                .Property(field, static (_, self) => ((StageObject)self).Inner)
                .Property("jit_wrapped", static (_, self) => ((StageObject)self).Function)
                .Method(Slot.GetAttr, "self, name, /", (py, a) => py.GetAttribute(((StageObject)a[0]).Inner, py.Str(a[1])));
            define(members);
        },
    };
}
