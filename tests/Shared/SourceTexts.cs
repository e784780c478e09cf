using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion;

namespace NewsCatalog.Tests;

static class SourceTexts
{
    /// <summary>The draft of a text as if it had been read from a file of this name.</summary>
    public static ArticleDraft Draft(string name, string text) =>
        ArticleDraftBuilder.Build(name, Encoding.UTF8.GetBytes(text), new SourceLimits(), OutletAliases.BuiltIn);
}
