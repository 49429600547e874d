namespace Nnx.Jax.Backend.Operations;

/// <summary>What a scan along an axis combines elements with.</summary>
public enum CumulativeOperation
{
    /// <summary><c>cumsum</c>.</summary>
    Sum,

    /// <summary><c>cumprod</c>.</summary>
    Product,

    /// <summary><c>cummax</c>.</summary>
    Max,

    /// <summary><c>cummin</c>.</summary>
    Min,

    /// <summary><c>cumlogsumexp</c>.</summary>
    LogSumExp,
}
