using Microsoft.Extensions.Logging;

namespace NewsCatalog.Ingestion;

/// <summary>The refusal of a source that failed.</summary>
static class SourceRefusal
{
    public static SourceResult Of(string name, Exception exception, ILogger log)
    {
        if (exception is UnreadableSourceException) return new SourceResult(name, Written: null, exception.Message);

        // Our fault, and only the stack says where.
        log.LogError(exception, "{Source} could not be read", name);
        return new SourceResult(
            name,
            Written: null,
            $"the program failed on it ({exception.Message.TrimEnd('.')}); please report it"
        );
    }
}
