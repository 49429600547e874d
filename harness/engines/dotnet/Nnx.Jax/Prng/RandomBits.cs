using System.Runtime.InteropServices;

namespace Nnx.Jax.Prng;

/// <summary>Uniform random bits of 8, 16, 32 or 64 a number.</summary>
internal static class RandomBits
{
    /// <param name="key">The key.</param>
    /// <param name="width">Bits a number.</param>
    /// <param name="bytes">Where the numbers go.</param>
    /// <param name="partitionable">Which way of counting; see <see cref="Threefry"/>.</param>
    public static void Fill(ThreefryKey key, int width, Span<byte> bytes, bool partitionable)
    {
        if (partitionable)
        {
            Separate(key, width, bytes);
            return;
        }

        switch (width)
        {
            case 64:
                Halves(key, MemoryMarshal.Cast<byte, ulong>(bytes));
                break;
            case 32:
                Threefry.HalvedCounts(key, MemoryMarshal.Cast<byte, uint>(bytes));
                break;
            default:
                // Narrow numbers are cut from words, lowest bits first, which is how the machine orders bytes.
                Span<uint> words = new uint[(bytes.Length + 3) / 4];
                Threefry.HalvedCounts(key, words);
                MemoryMarshal.AsBytes(words)[..bytes.Length].CopyTo(bytes);
                break;
        }
    }

    private static void Halves(ThreefryKey key, Span<ulong> numbers)
    {
        var words = new uint[numbers.Length * 2];
        Threefry.HalvedCounts(key, words);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ((ulong)words[i] << 32) | words[numbers.Length + i];
        }
    }

    private static void Separate(ThreefryKey key, int width, Span<byte> bytes)
    {
        var size = width / 8;
        for (var i = 0; i < bytes.Length / size; i++)
        {
            var (high, low) = Threefry.Block(key, 0, (uint)i);
            var folded = high ^ low;
            switch (width)
            {
                case 64:
                    MemoryMarshal.Cast<byte, ulong>(bytes)[i] = ((ulong)high << 32) | low;
                    break;
                case 32:
                    MemoryMarshal.Cast<byte, uint>(bytes)[i] = folded;
                    break;
                case 16:
                    MemoryMarshal.Cast<byte, ushort>(bytes)[i] = (ushort)folded;
                    break;
                default:
                    bytes[i] = (byte)folded;
                    break;
            }
        }
    }
}
