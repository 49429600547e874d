using System.Numerics;

namespace Nnx.Jax.Prng;

/// <summary>
/// Threefry-2x32 with twenty rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3"), and what JAX derives from it.
/// JAX counts in two ways: from 0.5.0 on each output has its own 64-bit count (<c>jax_threefry_partitionable</c>), before that one
/// run of 32-bit counts was cut into two halves.
/// </summary>
internal static class Threefry
{
    private const uint Parity = 0x1BD11BDA;

    /// <summary>The hash of a 64-bit count under a key.</summary>
    public static ThreefryKey Block(ThreefryKey key, uint x, uint y)
    {
        var (k0, k1) = key;
        var k2 = k0 ^ k1 ^ Parity;
        x += k0;
        y += k1;
        Even(ref x, ref y);
        x += k1;
        y += k2 + 1;
        Odd(ref x, ref y);
        x += k2;
        y += k0 + 2;
        Even(ref x, ref y);
        x += k0;
        y += k1 + 3;
        Odd(ref x, ref y);
        x += k1;
        y += k2 + 4;
        Even(ref x, ref y);
        return new(x + k2, y + k0 + 5);
    }

    /// <summary>The key of an integer seed: its upper and lower 32 bits.</summary>
    public static ThreefryKey Seed(ulong seed) => new((uint)(seed >> 32), (uint)seed);

    /// <summary>The key that comes of a key and a number.</summary>
    public static ThreefryKey FoldIn(ThreefryKey key, uint data) => Block(key, 0, data);

    /// <summary>As many independent keys as the span holds.</summary>
    public static void Split(ThreefryKey key, Span<ThreefryKey> keys, bool partitionable)
    {
        if (partitionable)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = Block(key, 0, (uint)i);
            }
        }
        else
        {
            HalvedCounts(key, System.Runtime.InteropServices.MemoryMarshal.Cast<ThreefryKey, uint>(keys));
        }
    }

    /// <summary>Hashes the counts 0, 1, 2 … as two halves, an odd one filled up with zero.</summary>
    public static void HalvedCounts(ThreefryKey key, Span<uint> words)
    {
        var half = (words.Length + 1) / 2;
        for (var i = 0; i < half; i++)
        {
            var second = half + i;
            var (x, y) = Block(key, (uint)i, second < words.Length ? (uint)second : 0);
            words[i] = x;
            if (second < words.Length)
            {
                words[second] = y;
            }
        }
    }

    private static void Even(ref uint x, ref uint y)
    {
        Round(ref x, ref y, 13);
        Round(ref x, ref y, 15);
        Round(ref x, ref y, 26);
        Round(ref x, ref y, 6);
    }

    private static void Odd(ref uint x, ref uint y)
    {
        Round(ref x, ref y, 17);
        Round(ref x, ref y, 29);
        Round(ref x, ref y, 16);
        Round(ref x, ref y, 24);
    }

    private static void Round(ref uint x, ref uint y, int rotation)
    {
        x += y;
        y = x ^ BitOperations.RotateLeft(y, rotation);
    }
}
