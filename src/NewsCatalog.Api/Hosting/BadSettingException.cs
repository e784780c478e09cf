namespace NewsCatalog.Api.Hosting;

/// <summary>A setting cannot be used; the message names it and says what to do.</summary>
sealed class BadSettingException(string message) : Exception(message);
