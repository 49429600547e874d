using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Operators;

/// <summary>The module <c>operator</c>.</summary>
internal static class OperatorModule
{
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("operator");
        foreach (var (name, op) in BinaryOperators())
        {
            Function(m, name, "a, b, /", (py, a) => py.Binary(op, a[0], a[1]));
            var inPlace = "i" + name.TrimEnd('_');
            Function(m, inPlace, "a, b, /", (py, a) => py.InPlace(op, a[0], a[1]));
        }

        foreach (var (name, op) in (ReadOnlySpan<(string, CompareOperator)>)
            [("eq", CompareOperator.Eq), ("ne", CompareOperator.Ne), ("lt", CompareOperator.Lt),
             ("le", CompareOperator.Le), ("gt", CompareOperator.Gt), ("ge", CompareOperator.Ge)])
        {
            Function(m, name, "a, b, /", (py, a) => py.Compare(op, a[0], a[1]));
        }

        foreach (var (name, slot) in (ReadOnlySpan<(string, Slot)>)
            [("neg", Slot.Neg), ("pos", Slot.Pos), ("inv", Slot.Invert), ("invert", Slot.Invert), ("abs", Slot.Abs)])
        {
            Function(m, name, "a, /", (py, a) => py.Unary(slot, a[0]));
        }

        DefineRest(m);
        return m.Value("itemgetter", OperatorTypes.ItemGetter).Value("attrgetter", OperatorTypes.AttributeGetter)
            .Value("methodcaller", OperatorTypes.MethodCaller).Build();
    }

    private static void DefineRest(ModuleBuilder m)
    {
        Function(m, "not_", "a, /", (py, a) => PyBool.Of(!py.IsTrue(a[0])));
        Function(m, "index", "a, /", (py, a) => PyInt.Of(py.ToIndex(a[0]).Value));
        Function(m, "concat", "a, b, /", (py, a) => py.Binary(BinaryOperator.Add, a[0], a[1]));
        Function(m, "iconcat", "a, b, /", (py, a) => py.InPlace(BinaryOperator.Add, a[0], a[1]));
        Function(m, "contains", "a, b, /", (py, a) => PyBool.Of(py.Contains(a[0], a[1])));
        Function(m, "getitem", "a, b, /", (py, a) => py.GetItem(a[0], a[1]));
        Function(m, "setitem", "a, b, c, /", (py, a) =>
        {
            py.SetItem(a[0], a[1], a[2]);
            return PyNone.Value;
        });
        Function(m, "delitem", "a, b, /", (py, a) =>
        {
            py.DeleteItem(a[0], a[1]);
            return PyNone.Value;
        });
        m.Builtin("truth", "a, /", (py, a) => PyBool.Of(py.IsTrue(a[0])))
            .Builtin("is_", "a, b, /", (_, a) => PyBool.Of(ReferenceEquals(a[0], a[1])))
            .Builtin("is_not", "a, b, /", (_, a) => PyBool.Of(!ReferenceEquals(a[0], a[1])))
            .Builtin("countOf", "a, b, /", (py, a) => PyInt.Of(py.Iterate(a[0]).Count(item => py.IsEqual(item, a[1]))))
            .Builtin("indexOf", "a, b, /", (py, a) =>
            {
                var index = 0L;
                foreach (var item in py.Iterate(a[0]))
                {
                    if (py.IsEqual(item, a[1]))
                    {
                        return PyInt.Of(index);
                    }

                    index++;
                }

                throw PyError.Value("sequence.index(x): x not in sequence");
            })
            .Builtin("length_hint", "obj, default=0, /", (py, a) => a[0].Type.Lookup(Slot.Len) is not null
                ? PyInt.Of(py.Length(a[0]))
                : py.CallSlot(a[0], Slot.LengthHint) is PyInt hint ? hint : a[1])
            .Builtin("call", "obj, /, *args, **kwargs", (py, a) => py.Call(a[0], CallForwarding.Arguments(a.Rest(1), a.Keywords(2))));
    }

    private static (string Name, BinaryOperator Operator)[] BinaryOperators() =>
    [
        ("add", BinaryOperator.Add), ("sub", BinaryOperator.Sub), ("mul", BinaryOperator.Mul), ("matmul", BinaryOperator.MatMul),
        ("truediv", BinaryOperator.TrueDiv), ("floordiv", BinaryOperator.FloorDiv), ("mod", BinaryOperator.Mod),
        ("pow", BinaryOperator.Pow), ("lshift", BinaryOperator.LShift), ("rshift", BinaryOperator.RShift),
        ("and_", BinaryOperator.And), ("or_", BinaryOperator.Or), ("xor", BinaryOperator.Xor),
    ];

    // Each has a second name in the form of the special method.
    private static void Function(ModuleBuilder m, string name, string signature, NativeBody body) =>
        m.Builtin(name, signature, body).Builtin($"__{name.TrimEnd('_')}__", signature, body);
}
