namespace NewsCatalog.Text;

static class Microseconds
{
    /// <summary>The time without what is shorter than a microsecond: what is written is then exactly what is read
    /// again, in every database.</summary>
    public static DateTimeOffset InMicroseconds(this DateTimeOffset time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
