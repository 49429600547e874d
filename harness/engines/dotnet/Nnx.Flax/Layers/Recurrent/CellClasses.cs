using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>The classes of recurrent cells.</summary>
internal static class CellClasses
{
    private const string Module = "flax.nnx.nn.recurrent";

    /// <summary><c>nnx.RNNCellBase</c>.</summary>
    public static NativeClass Base { get; } = LayerClass.Make("RNNCellBase", Module, static members => members
        .Method("initialize_carry", CellCarry.Signature, static (_, _) => throw NotImplemented())
        .Method(Slot.Call, "self, carry, inputs", static (_, _) => throw NotImplemented())
        .Property("num_feature_axes", static (_, _) => throw NotImplemented()));

    /// <summary><c>nnx.LSTMCell</c>.</summary>
    public static NativeClass Lstm { get; } = Make("LSTMCell", CellArguments.Signature, LstmCell.Initialize, LstmCell.Apply, 2);

    /// <summary><c>nnx.OptimizedLSTMCell</c>.</summary>
    public static NativeClass OptimizedLstm { get; } =
        Make("OptimizedLSTMCell", CellArguments.Signature, OptimizedLstmCell.Initialize, OptimizedLstmCell.Apply, 2);

    /// <summary><c>nnx.GRUCell</c>.</summary>
    public static NativeClass Gru { get; } = Make("GRUCell", CellArguments.Signature, GruCell.Initialize, GruCell.Apply, 1);

    /// <summary><c>nnx.SimpleCell</c>.</summary>
    public static NativeClass Simple { get; } = Make("SimpleCell", SimpleCell.Signature, SimpleCell.Initialize, SimpleCell.Apply, 1);

    private static NativeClass Make(
        string name, LayerSignature signature, Action<LayerCall> initialize, Func<LayerCall, PyObject> apply, int carries) =>
        LayerClass.Make(name, Module, Base, members => members
            .Constructor(signature, initialize)
            .Forward("self, carry, inputs", apply)
            .LayerMethod("initialize_carry", CellCarry.Signature, call => CellCarry.Initialize(call, carries))
            .Property("num_feature_axes", static (_, _) => PyInt.Of(1)));

    private static PyRaise NotImplemented() => new(new PyBaseException(ExceptionTypes.NotImplementedError));
}
