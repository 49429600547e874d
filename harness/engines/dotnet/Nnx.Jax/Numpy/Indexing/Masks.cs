using Nnx.Jax.Arrays;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary>Where arrays differ from zero.</summary>
internal static class Masks
{
    /// <summary>The indices of the elements that differ from zero, int32, one array a dimension.</summary>
    public static NDArray[] Nonzero(NDArray array)
    {
        var found = new List<int>();
        for (var i = 0; i < array.Size; i++)
        {
            if (array.BoolAt(i))
            {
                found.Add(i);
            }
        }

        var result = new NDArray[array.Rank];
        var strides = array.Shape.Strides();
        for (var axis = 0; axis < result.Length; axis++)
        {
            var (stride, size) = (strides[axis], array.Shape[axis]);
            result[axis] = NDArray.Create<int>(found.Select(flat => flat / stride % size).ToArray(), [found.Count]);
        }

        return result;
    }
}
