using NewsCatalog.Articles;
using NewsCatalog.Parsing.Languages;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Text;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>Puts values into the form that the parser gives, and refuses those that no source text can have.</summary>
static class WritableValues
{
    const int FirstYear = 1500;
    const int LastYear = 2199;

    /// <exception cref="InvalidArticleException">The parser would read other values.</exception>
    public static ArticleValues Of(ArticleValues values) =>
        values.Headline is null && !values.HasText
            ? throw new InvalidArticleException("", "has no text; give a headline, a lead or sections")
            : new ArticleValues
            {
                Headline = TextOrNull(values.Headline, "/headline"),
                Lead = TextOrNull(values.Lead, "/lead"),
                Byline = TextOrNull(values.Byline, "/byline"),
                Authors = Names(values.Authors, "/authors"),
                Dateline = TextOrNull(values.Dateline, "/dateline"),
                PublishedAt = Published(values.PublishedAt, values.PublishedPrecision),
                PublishedPrecision = values.PublishedPrecision,
                UpdatedAt = Updated(values.UpdatedAt),
                Language = Language(values.Language),
                Tags = [.. Names(values.Tags, "/tags").DistinctBy(FoldedText.Of)],
                Description = TextOrNull(values.Description, "/description"),
                Sections = [.. values.Sections.Select(SectionAt)],
                PhotoCredits = [.. values.PhotoCredits.Select(CreditAt)],
                RelatedHeadlines = Texts(values.RelatedHeadlines, "/relatedHeadlines"),
            };

    static string Text(string text, string pointer) =>
        CleanText.Of(UnicodeText.WellFormed(text)) is { Length: > 0 } clean
            ? clean
            : throw new InvalidArticleException(pointer, "is empty; give it a text or leave it out");

    static string? TextOrNull(string? text, string pointer) => text is null ? null : Text(text, pointer);

    static List<string> Texts(IReadOnlyList<string> texts, string pointer) =>
        [.. texts.Select((text, index) => Text(text, $"{pointer}/{index}"))];

    static List<string> Names(IReadOnlyList<string> names, string pointer)
    {
        var clean = Texts(names, pointer);
        if (clean.Count > FrontMatterValues.MostOfOneKind)
        {
            throw new InvalidArticleException(
                pointer,
                $"has {clean.Count} names; give at most {FrontMatterValues.MostOfOneKind}"
            );
        }

        foreach (var (index, name) in clean.Index())
        {
            if (name.Length > FrontMatterValues.LongestName)
            {
                throw new InvalidArticleException(
                    $"{pointer}/{index}",
                    $"has {name.Length:N0} characters; give at most {FrontMatterValues.LongestName}"
                );
            }
        }

        return clean;
    }

    static string? Language(string? language) =>
        language is null
            ? null
            : LanguageTag.TryRead(CleanText.Of(UnicodeText.WellFormed(language)))
                ?? throw new InvalidArticleException(
                    "/language",
                    "is no tag of BCP 47; give one such as 'en' or 'pt-BR', or null to have the language detected"
                );

    static DateTimeOffset? Updated(DateTimeOffset? time)
    {
        if (time is not { } at) return null;
        var utc = Utc(at, "/updatedAt");
        return utc.Ticks % TimeSpan.TicksPerSecond == 0
            ? utc
            : throw new InvalidArticleException("/updatedAt", "has a fraction of a second; leave the fraction out");
    }

    static DateTimeOffset Utc(DateTimeOffset time, string pointer)
    {
        var utc = time.ToUniversalTime();
        return utc.Year is >= FirstYear and <= LastYear
            ? utc
            : throw new InvalidArticleException(pointer, $"is not in the years {FirstYear} to {LastYear} (UTC)");
    }

    static DateTimeOffset? Published(DateTimeOffset? time, PublishedPrecision? precision)
    {
        if (time is not { } at)
        {
            return precision is null
                ? null
                : throw new InvalidArticleException("/publishedPrecision", "needs publishedAt; leave it out");
        }

        var utc = Utc(at, "/publishedAt");
        var (unit, finer) = precision switch
        {
            PublishedPrecision.Day => (TimeSpan.TicksPerDay, "a time of day other than midnight UTC"),
            PublishedPrecision.Minute => (TimeSpan.TicksPerMinute, "seconds"),
            PublishedPrecision.Second => (TimeSpan.TicksPerSecond, "fractions of a second"),
            _ => throw new InvalidArticleException("/publishedPrecision", "is missing; give day, minute or second"),
        };
        return utc.Ticks % unit == 0
            ? utc
            : throw new InvalidArticleException(
                "/publishedAt",
                $"has {finer}, more than its precision allows; leave them out or raise publishedPrecision"
                    + " (day, minute, second)"
            );
    }

    static Section SectionAt(Section section, int index)
    {
        var pointer = $"/sections/{index}";
        if (section.Heading is null && index > 0)
            throw new InvalidArticleException($"{pointer}/heading", "is missing; only the first section may lack it");
        if (section.Heading is null && section.Paragraphs.Count == 0)
            throw new InvalidArticleException(pointer, "has neither a heading nor paragraphs; leave it out");
        return new Section(
            TextOrNull(section.Heading, $"{pointer}/heading"),
            Texts(section.Paragraphs, $"{pointer}/paragraphs")
        );
    }

    static PhotoCredit CreditAt(PhotoCredit credit, int index)
    {
        var pointer = $"/photoCredits/{index}";
        var clean = new PhotoCredit(
            TextOrNull(credit.Credit, $"{pointer}/credit"),
            Text(credit.Raw, $"{pointer}/raw"),
            TextOrNull(credit.Caption, $"{pointer}/caption")
        );
        CheckPart(clean.Credit, clean.Raw, $"{pointer}/credit");
        CheckPart(clean.Caption, clean.Raw, $"{pointer}/caption");
        return clean;
    }

    static void CheckPart(string? part, string raw, string pointer)
    {
        if (part is not null && !raw.Contains(part, StringComparison.Ordinal))
            throw new InvalidArticleException(pointer, "does not stand in raw; correct raw or leave it out");
    }
}
