using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Pages;

/// <summary>Says that an action answers with a page, whatever the client accepts.</summary>
sealed class ShowsPageAttribute : OffersAttribute
{
    public ShowsPageAttribute()
        : base(Html.MediaType) => RefusesOthers = false;
}
