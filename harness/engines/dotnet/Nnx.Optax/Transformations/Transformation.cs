using Nnx.Optax.Calls;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transformations;

/// <summary>Makes gradient transformations and uses those that programs give.</summary>
/// <param name="context">The run.</param>
/// <param name="owner">The function that makes the transformation, as the names of its closures show it.</param>
/// <param name="module">The module of that function.</param>
internal readonly struct Transformation(OptaxContext context, string owner, string module = "optax._src.transform")
{
    /// <summary>A transformation with a state of its own.</summary>
    /// <param name="init">Makes the first state.</param>
    /// <param name="update">One update.</param>
    /// <param name="signature">The parameters of the update; the plain ones where null.</param>
    public PyObject Make(InitFunction init, UpdateFunction update, Signature? signature = null)
    {
        var cx = context;
        var parameters = signature ?? UpdateSignatures.Plain;
        return Make(
            Closure("init_fn", UpdateSignatures.Init, (_, arguments) => init(arguments[0])),
            Closure("update_fn", parameters, (_, arguments) => update(new UpdateCall(cx, arguments, parameters)).ToTuple()),
            parameters.VarKeywordIndex >= 0);
    }

    /// <summary>A transformation that keeps the empty state.</summary>
    /// <param name="update">Transforms the updates.</param>
    /// <param name="signature">The parameters of the update; the plain ones where null.</param>
    public PyObject Stateless(Func<UpdateCall, PyObject> update, Signature? signature = null)
    {
        var cx = context;
        return Make(_ => cx.New(GradientClasses.EmptyState), call => new Step(update(call), call.State), signature);
    }

    /// <summary>A function that stands inside the owner.</summary>
    public NativeFunction Closure(string name, Signature signature, NativeBody body) =>
        NativeFunction.Nested(name, $"{owner}.<locals>.{name}", module, signature, body);

    /// <summary>The first state of any transformation.</summary>
    public static PyObject Init(OptaxContext cx, PyObject transformation, PyObject parameters) =>
        cx.Python.Call(cx.Python.GetAttribute(transformation, "init"), parameters);

    /// <summary>One update of any transformation.</summary>
    public static Step Update(OptaxContext cx, PyObject transformation, PyObject updates, PyObject state, PyObject? parameters, PyDict? extra = null)
    {
        PyObject[] arguments = [updates, state, parameters ?? PyNone.Value];
        return Unpack(cx, cx.Python.Call(
            cx.Python.GetAttribute(transformation, "update"), extra is null ? new(arguments, []) : NamedArguments.With(arguments, extra)));
    }

    /// <summary>The two values of an update's result.</summary>
    public static Step Unpack(OptaxContext cx, PyObject result)
    {
        PyObject[] values = [.. cx.Python.Iterate(result)];
        return values.Length switch
        {
            2 => new(values[0], values[1]),
            < 2 => throw PyError.Value($"not enough values to unpack (expected 2, got {values.Length})"),
            _ => throw PyError.Value("too many values to unpack (expected 2)"),
        };
    }

    /// <summary><c>with_extra_args_support</c>: the transformation itself, or one that drops further arguments.</summary>
    public static PyObject WithExtraArguments(OptaxContext cx, PyObject transformation)
    {
        if (transformation.Type.IsSubclassOf(GradientClasses.Extra.ClassOf(cx.Python)))
        {
            return transformation;
        }

        var maker = new Transformation(cx, "with_extra_args_support", "optax._src.base");
        var update = maker.Closure("update", UpdateSignatures.Extra, (py, arguments) => py.Call(
            py.GetAttribute(transformation, "update"), arguments[0], arguments[1], arguments[2]));
        return maker.Make(cx.Python.GetAttribute(transformation, "init"), update, extra: true);
    }

    private PyTuple Make(PyObject init, PyObject update, bool extra) => context.New(extra ? GradientClasses.Extra : GradientClasses.Plain, init, update);
}
