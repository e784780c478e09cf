using Microsoft.Extensions.Primitives;
using NewsCatalog.Data;

namespace NewsCatalog.Api.Caching;

/// <summary>What an answer depends on beside the catalog: its URL, the media type chosen, the content coding chosen.</summary>
sealed record AnswerKey(string Scheme, string Host, string Target, string MediaType, string Coding);

/// <summary>A whole 200 answer at one revision, ready to be sent again.</summary>
sealed record Answer(Revision Revision, string EntityTag, StringValues ContentType, StringValues ContentEncoding, StringValues Link, byte[] Body);
