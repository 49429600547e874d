using Nnx.Jax.Arrays;

namespace Nnx.Jax.Printing;

/// <summary>Elements of a complex array: both parts lined up, the <c>j</c> right behind the digits.</summary>
internal sealed class ComplexFormat : IElementFormat
{
    private readonly NDArray _array;
    private readonly FloatFormat _real;
    private readonly FloatFormat _imaginary;

    public ComplexFormat(NDArray array, IEnumerable<int> shown)
    {
        var values = shown.Select(array.ComplexAt).ToList();
        _array = array;
        _real = new(values.ConvertAll(value => value.Real), array.Dtype.RealPart, plus: false);
        _imaginary = new(values.ConvertAll(value => value.Imaginary), array.Dtype.RealPart, plus: true);
    }

    public string Text(int index)
    {
        var value = _array.ComplexAt(index);
        var imaginary = _imaginary.Text(value.Imaginary);
        var digits = imaginary.TrimEnd();
        return _real.Text(value.Real) + digits + "j" + imaginary[digits.Length..];
    }
}
