using System.Runtime.InteropServices;

namespace Nnx.Jax.Prng;

/// <summary>
/// Philox-4x32 with ten rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3"), which XLA's random bit generator runs on a CPU. The first half
/// of a key is both Philox's key and the upper half of the 128-bit counter, the second half is where the counter starts.
/// </summary>
internal static class Philox
{
    /// <summary>Consecutive words.</summary>
    public static void Fill(RbgKey key, Span<uint> words)
    {
        var start = ((ulong)key.Second.Low << 32) | key.Second.High;
        var upper = ((ulong)key.First.Low << 32) | key.First.High;
        Span<uint> block = stackalloc uint[4];
        for (var i = 0; i < words.Length; i += 4)
        {
            var counter = unchecked(start + (ulong)(i / 4));
            var carried = counter < start ? unchecked(upper + 1) : upper;
            Block(counter, carried, key.First, block);
            block[..Math.Min(4, words.Length - i)].CopyTo(words[i..]);
        }
    }

    /// <summary>Numbers of 8, 16, 32 or 64 bits; narrow ones are the low bits of a word each.</summary>
    public static void FillBits(RbgKey key, int width, Span<byte> bytes)
    {
        if (width >= 32)
        {
            Fill(key, MemoryMarshal.Cast<byte, uint>(bytes));
            return;
        }

        var size = width / 8;
        var words = new uint[bytes.Length / size];
        Fill(key, words);
        for (var i = 0; i < words.Length; i++)
        {
            MemoryMarshal.AsBytes(words.AsSpan(i, 1))[..size].CopyTo(bytes[(i * size)..]);
        }
    }

    private static void Block(ulong counter, ulong upper, ThreefryKey key, Span<uint> block)
    {
        var (a, b, c, d) = ((uint)counter, (uint)(counter >> 32), (uint)upper, (uint)(upper >> 32));
        var (k0, k1) = key;
        for (var round = 0; round < 10; round++)
        {
            var (left, right) = ((ulong)a * 0xD2511F53, (ulong)c * 0xCD9E8D57);
            (a, b, c, d) = ((uint)(right >> 32) ^ b ^ k0, (uint)right, (uint)(left >> 32) ^ d ^ k1, (uint)left);
            unchecked
            {
                k0 += 0x9E3779B9;
                k1 += 0xBB67AE85;
            }
        }

        (block[0], block[1], block[2], block[3]) = (a, b, c, d);
    }
}
