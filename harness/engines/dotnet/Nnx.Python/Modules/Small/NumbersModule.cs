using Nnx.Python.Building;
using Nnx.Python.Modules.CollectionsAbc;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Small;

/// <summary>The module <c>numbers</c>.</summary>
internal static class NumbersModule
{
    private static readonly NativeClass Number = AbstractCollection.Describe(
        "Number", [], [], registered: [BuiltinTypes.Complex, BuiltinTypes.Float, BuiltinTypes.Int], module: "numbers");

    private static readonly NativeClass Complex = AbstractCollection.Describe(
        "Complex", [Number], [], registered: [BuiltinTypes.Complex, BuiltinTypes.Float, BuiltinTypes.Int], module: "numbers");

    private static readonly NativeClass Real = AbstractCollection.Describe(
        "Real", [Complex], [], registered: [BuiltinTypes.Float, BuiltinTypes.Int], module: "numbers");

    private static readonly NativeClass Rational = AbstractCollection.Describe(
        "Rational", [Real], [], registered: [BuiltinTypes.Int], module: "numbers");

    private static readonly NativeClass Integral = AbstractCollection.Describe(
        "Integral", [Rational], [], registered: [BuiltinTypes.Int], module: "numbers");

    public static NativeModule Module { get; } = new ModuleBuilder("numbers")
        .Class(Number).Class(Complex).Class(Real).Class(Rational).Class(Integral).Build();
}
