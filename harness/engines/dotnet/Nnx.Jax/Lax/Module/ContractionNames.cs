using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Contractions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Lax.Module;

/// <summary>The products and convolutions of <c>jax.lax</c>.</summary>
internal static class ContractionNames
{
    public static void Add(ModuleBuilder module) => module
        .Lax("dot", "lhs, rhs, *args, dimension_numbers=None, precision=None, preferred_element_type=None, out_sharding=None", Dot)
        .Lax("dot_general", "lhs, rhs, dimension_numbers, precision=None, preferred_element_type=None, out_sharding=None", DotGeneral)
        .Lax("batch_matmul", "lhs, rhs, precision=None", BatchMatmul)
        .Lax("conv_dimension_numbers", "lhs_shape, rhs_shape, dimension_numbers", static a =>
            new ConvolutionNumbersObject(a.Python, ConvolutionSpecs.Read(a.Context, a[2], a.Ints(0).Rank)))
        .Lax(
            "conv_general_dilated",
            "lhs, rhs, window_strides, padding, lhs_dilation=None, rhs_dilation=None, dimension_numbers=None, feature_group_count=1, batch_group_count=1, "
                + "precision=None, preferred_element_type=None, out_sharding=None",
            static a => Convolve(a, a.Value(0), a.Value(1), a.Ints(2), a[3], a.IntsOrNull(4), a.IntsOrNull(5), a[6], a.Int(7), a.Int(8)))
        .Lax("conv", "lhs, rhs, window_strides, padding, precision=None, preferred_element_type=None", static a =>
            Convolve(a, a.Value(0), a.Value(1), a.Ints(2), a[3], null, null, PyNone.Value, 1, 1))
        .Lax("conv_with_general_padding", "lhs, rhs, window_strides, padding, lhs_dilation, rhs_dilation, precision=None, preferred_element_type=None", static a =>
            Convolve(a, a.Value(0), a.Value(1), a.Ints(2), a[3], a.IntsOrNull(4), a.IntsOrNull(5), PyNone.Value, 1, 1))
        .Lax(
            "conv_transpose",
            "lhs, rhs, strides, padding, rhs_dilation=None, dimension_numbers=None, transpose_kernel=False, precision=None, preferred_element_type=None, "
                + "use_consistent_padding=False",
            ConvTranspose)
        .Class(ConvolutionNumbersObject.Class);

    /// <summary>A convolution as programs ask for it.</summary>
    private static JaxValue Convolve(
        LaxArguments a, JaxValue x, JaxValue kernel, Shape strides, PyObject padding, Shape? lhsDilation, Shape? rhsDilation, PyObject numbers, int groups, int batchGroups)
    {
        if (x.Rank != kernel.Rank)
        {
            throw PyError.Type($"conv_general_dilated requires arguments to have the same number of dimensions, got {x.Rank} and {kernel.Rank}.".Replace(" arguments", " arguments", StringComparison.Ordinal));
        }

        var roles = ConvolutionSpecs.Read(a.Context, numbers, x.Rank);
        var ones = Ones(x.Rank - 2);
        var (left, right) = (lhsDilation ?? ones, rhsDilation ?? ones);
        if (padding is PyStr && left.Any(static dilation => dilation != 1))
        {
            throw PyError.Value("String padding is not implemented for transposed convolution using this op. Please either exactly specify the required padding or use conv_transpose.");
        }

        Shape window = [.. Enumerable.Range(0, x.Rank - 2).Select(i => ConvolutionShapes.Dilate(kernel.Shape[roles.RhsSpec[i + 2]], right[i]))];
        Shape sizes = [.. Enumerable.Range(0, x.Rank - 2).Select(i => x.Shape[roles.LhsSpec[i + 2]])];
        var (low, high) = ConvolutionSpecs.Padding(a.Context, padding, sizes, window, strides);
        return a.Lax.Convolve(x, kernel, new Convolution(strides, low, high, left, right, roles, groups, batchGroups));
    }

    private static PyObject ConvTranspose(LaxArguments a)
    {
        var (x, kernel, strides) = (a.Value(0), a.Value(1), a.Ints(2));
        var ones = Ones(x.Rank - 2);
        var dilation = a.IntsOrNull(4) ?? ones;
        var roles = a.Bound.OrNull(5) is { } given ? ConvolutionSpecs.Read(a.Context, given, x.Rank) : LastChannel(x.Rank);
        Shape window = [.. Enumerable.Range(0, x.Rank - 2).Select(i => ConvolutionShapes.Dilate(kernel.Shape[roles.RhsSpec[i + 2]], dilation[i]))];
        Shape low, high;
        if (a[3] is PyStr word)
        {
            var pads = window.Select((size, i) => TransposedPadding(size, strides[i], word.Value)).ToArray();
            (low, high) = ([.. pads.Select(static pad => pad.Low)], [.. pads.Select(static pad => pad.High)]);
        }
        else
        {
            (low, high) = ConvolutionSpecs.Padding(a.Context, a[3], x.Shape, window, strides);
        }

        if (a.Flag(6))
        {
            kernel = a.Lax.Rev(kernel, roles.RhsSpec[2..]);
            kernel = a.Lax.Transpose(kernel, Swapped(kernel.Rank, roles.RhsSpec[0], roles.RhsSpec[1]));
        }

        return a.Lax.Convolve(x, kernel, new Convolution(ones, low, high, strides, dilation, roles, 1, 1));
    }

    private static (int Low, int High) TransposedPadding(int size, int stride, string word)
    {
        switch (word.ToUpperInvariant())
        {
            case "SAME":
                var total = size + stride - 2;
                var low = stride > size - 1 ? size - 1 : (total + 1) / 2;
                return (low, total - low);
            case "VALID":
                var all = size + stride - 2 + Math.Max(size - stride, 0);
                return (size - 1, all - (size - 1));
            default:
                throw PyError.Value("Padding mode must be `SAME` or `VALID`.");
        }
    }

    private static PyObject Dot(LaxArguments a)
    {
        var (x, y) = (a.Value(0), a.Value(1));
        if (a.Bound.OrNull(3) is not null)
        {
            return a.Lax.DotGeneral(x, y, Numbers(a, a[3]), Preferred(a, 5));
        }

        return x.Rank is 1 or 2 && y.Rank is 1 or 2 && x.Shape[^1] == y.Shape[0]
            ? a.Lax.DotGeneral(x, y, new([x.Rank - 1], [0], [], []), Preferred(a, 5))
            : throw PyError.Type($"Incompatible shapes for dot: got {x.Shape} and {y.Shape}.");
    }

    private static PyObject DotGeneral(LaxArguments a) => a.Lax.DotGeneral(a.Value(0), a.Value(1), Numbers(a, a[2]), Preferred(a, 4));

    private static Dtypes.Dtype? Preferred(LaxArguments a, int index) => a.Bound.OrNull(index) is null
        ? null
        : throw new UnsupportedConstructException("preferred_element_type");

    private static PyObject BatchMatmul(LaxArguments a)
    {
        var (x, y) = (a.Value(0), a.Value(1));
        if (x.Rank < 2 || y.Rank < 2)
        {
            throw PyError.Value($"Arguments to batch_matmul must be at least 2D, got {x.Rank}, {y.Rank}");
        }

        if (x.Rank != y.Rank)
        {
            throw PyError.Value($"Arguments to batch_matmul must have same ndim, got {x.Rank}, {y.Rank}");
        }

        Shape batch = [.. Enumerable.Range(0, x.Rank - 2)];
        return a.Lax.DotGeneral(x, y, new([x.Rank - 1], [x.Rank - 2], batch, batch));
    }

    private static DotDimensionNumbers Numbers(LaxArguments a, PyObject given)
    {
        PyObject[] parts = [.. a.Python.Iterate(given)];
        PyObject[] contracting = [.. a.Python.Iterate(parts[0])];
        PyObject[] batch = [.. a.Python.Iterate(parts[1])];
        var (left, right) = (a.Value(0).Rank, a.Value(1).Rank);
        return new(Axes(contracting[0], left), Axes(contracting[1], right), Axes(batch[0], left), Axes(batch[1], right));

        Shape Axes(PyObject axes, int rank) => [.. a.IntsOf(axes).Select(axis => axis < 0 ? axis + rank : axis)];
    }

    private static ConvolutionDimensionNumbers LastChannel(int rank) => rank switch
    {
        3 => ConvolutionSpecs.Letters("NHC", "HIO", "NHC"),
        4 => ConvolutionSpecs.Letters("NHWC", "HWIO", "NHWC"),
        5 => ConvolutionSpecs.Letters("NHWDC", "HWDIO", "NHWDC"),
        _ => throw PyError.Value("No 4+ dimensional dimension_number defaults."),
    };

    private static Shape Ones(int count) => [.. Enumerable.Repeat(1, count)];

    private static Shape Swapped(int rank, int first, int second)
    {
        var order = Enumerable.Range(0, rank).ToArray();
        (order[first], order[second]) = (second, first);
        return Shape.Create(order);
    }
}
