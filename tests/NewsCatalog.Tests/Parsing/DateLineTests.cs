using System.Globalization;
using NewsCatalog.Parsing.Dates;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

public sealed class DateLineTests
{
    const int Year = 2024;

    [Fact]
    public void Dates_are_read_as_dotnet_writes_them_in_every_language_of_the_table()
    {
        var cultures = CultureInfo
            .GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => DateNames.Languages.Contains(culture.Name))
            .Where(culture => culture.OptionalCalendars.OfType<GregorianCalendar>().Any())
            .Select(Gregorian)
            .ToList();
        Skip.When(cultures.Count == 0, ".NET has no names of months here (invariant globalization)");

        var (plain, full) = (Unread(cultures, WithoutWeekday), Unread(cultures, pattern => pattern));
        TestContext.Current.SendDiagnosticMessage(
            $"languages: {cultures.Count}\n"
                + $"all twelve long dates read: {cultures.Count - plain.Count}; not {string.Join(", ", plain)}\n"
                + $"with the weekday: {cultures.Count - full.Count}; not {string.Join(", ", full)}"
        );
        cultures.Should().HaveCountGreaterThan(80);
        plain.Should().HaveCountLessThanOrEqualTo(2);
        full.Should().HaveCountLessThanOrEqualTo(2);
    }

    static List<string> Unread(List<CultureInfo> cultures, Func<string, string> pattern) =>
    [
        .. cultures
            .Select(culture =>
                (
                    culture.Name,
                    Missed: Enumerable
                        .Range(1, 12)
                        .Select(month => new DateTime(Year, month, 14))
                        .Where(day => DateLine.TryRead(Long(day, culture, pattern))?.PublishedAt?.Date != day)
                        .Select(day => Long(day, culture, pattern))
                        .ToList()
                ))
            .Where(culture => culture.Missed.Count > 0)
            .Select(culture => $"{culture.Name} ({string.Join(" | ", culture.Missed)})"),
    ];

    static string Long(DateTime day, CultureInfo culture, Func<string, string> pattern) =>
        CleanText.Of(day.ToString(pattern(culture.DateTimeFormat.LongDatePattern), culture));

    static CultureInfo Gregorian(CultureInfo culture)
    {
        var gregorian = (CultureInfo)culture.Clone();
        gregorian.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().First();
        return gregorian;
    }

    // The weekday goes with the mark and the quoted words beside it: "dddd 'den' d. MMMM", "d MMMM, dddd".
    static string WithoutWeekday(string pattern)
    {
        var at = pattern.IndexOf("dddd", StringComparison.Ordinal);
        if (at < 0) return pattern;
        return (pattern[..at].TrimEnd(' ', ',', '،', '၊') + pattern[(at + 4)..].TrimStart(' ', ',', '،', '፣')).Trim();
    }

    [Theory]
    [InlineData("3-May-2024")]
    [InlineData("03/May/2024")]
    [InlineData("3.Mai.2024")]
    [InlineData("03MAY2024")]
    [InlineData("3. 5. 2024")]
    [InlineData("2024. 05. 03.")]
    [InlineData("May.3.2024")]
    [InlineData("3 — mai — 2024")]
    [InlineData("٣ مايو ٢٠٢٤")]
    [InlineData("الجمعة، ٣ أيار ٢٠٢٤")]
    [InlineData("३ मई २०२४")]
    [InlineData("๓ พฤษภาคม ๒๕๖๗")]
    [InlineData("วันศุกร์ที่ 3 พฤษภาคม พ.ศ. 2567")]
    [InlineData("2024年5月3日")]
    [InlineData("2024年5月3日（金）")]
    [InlineData("2024年 5月 3日 星期五")]
    [InlineData("2024년 5월 3일 금요일")]
    [InlineData("ngày 3 tháng 5 năm 2024")]
    [InlineData("Thứ Sáu, 3/May/2024")]
    [InlineData("Yayın tarihi: 3 Mayıs 2024 Cuma")]
    public void A_date_is_read_in_the_form_that_its_country_writes(string text) =>
        DateLine.TryRead(text)!.PublishedAt.Should().Be(new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2024년 5월 3일 오전 10:30", 10)]
    [InlineData("2024年5月3日下午3时30分", 15)]
    [InlineData("2024年5月3日 午後3時30分", 15)]
    [InlineData("3 May 2024, 3:30 p.m.", 15)]
    public void The_half_of_the_day_stands_before_or_behind_its_hour(string text, int hour) =>
        DateLine.TryRead(text)!.PublishedAt.Should().Be(new DateTimeOffset(2024, 5, 3, hour, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("martes 5 de marzo de 2024", "2024-03-05")]
    [InlineData("mar 5 mars 2024", "2024-03-05")]
    [InlineData("5 mar 2024", "2024-03-05")]
    [InlineData("mar 14 mai 2024", "2024-05-14")]
    [InlineData("١٤ كانون الثاني ٢٠٢٤", "2024-01-14")]
    [InlineData("14 تشرين الثاني 2024", "2024-11-14")]
    public void A_word_with_two_meanings_has_the_one_that_makes_a_date(string text, string date) =>
        DateLine.TryRead(text)!.PublishedAt!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .Should().Be(date);

    [Theory]
    [InlineData("15 listopada 2024", "2024-11-15")]
    [InlineData("15. listopada 2024.", "2024-10-15")]
    [InlineData("15 lis 2024 (pt.)", "2024-11-15")]
    [InlineData("utorak, 15 listopada 2024", "2024-10-15")]
    public void The_weekday_or_the_dot_tells_the_month_where_languages_do_not_agree(string text, string date) =>
        DateLine.TryRead(text)!.PublishedAt!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .Should().Be(date);

    [Theory]
    [InlineData("15. lis 2024")]
    [InlineData("3 May March 2024")]
    [InlineData("May 2567")]
    [InlineData("3 May 2567")]
    [InlineData("30 February 2024")]
    [InlineData("3 tháng 13, 2024")]
    [InlineData("14 ศุกร์ 2567")]
    [InlineData("2024年5月")]
    [InlineData("10.15 Uhr")]
    [InlineData("May 3 in pictures 2024")]
    [InlineData("99 99 9999")]
    public void What_is_no_date_or_one_of_two_gives_none(string text) =>
        (DateLine.TryRead(text)?.PublishedAt).Should().BeNull();
}
