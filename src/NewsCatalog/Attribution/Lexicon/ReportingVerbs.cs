using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Verbs after a name: "X reported".</summary>
static class ReportingVerbs
{
    // Verbs that fit hardly anyone but an outlet.
    public static readonly WordSet Reporting = new("""
        reported reports reporting writes wrote quoted quotes cited cites understands learned learnt
        """);

    public static readonly WordSet Saying = new("""
        said says say states stated state noted notes note claimed claims claim revealed reveals report write wrote
        confirmed confirms quote cite described describes describe called calls dubbed observed observes estimates
        estimated found finds put puts hears heard suggested suggests suggest added adds argued argues argue explained
        explains commented opined editorialised editorialized summarised summarized repeated repeats obtained saw
        reviewed seen alleges alleged tweeted calculated uncovered exposed disclosed predicted predicts stating saying
        claiming citing quoting speculated speculates characterised characterized highlighted highlights concluded
        identified verified reveal disclose counted tallied
        """);

    // What stations do all day: counts only with something that informs, such as footage or a letter.
    public static readonly WordSet Airing = new("""
        published publishes publish broke carried carries aired airs broadcast showed shows ran runs printed posted
        released detailed details
        """);

    // An outlet may warn its own staff: only what it warns of is news.
    public static readonly WordSet WithThat = new("""
        warned warns warn cautioned cautions asserted asserts assert contended contends reckoned reckons reckon
        believes cautions concludes insists maintains lamented
        """);
}
