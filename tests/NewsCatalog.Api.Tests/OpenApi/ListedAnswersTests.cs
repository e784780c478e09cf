using System.Net.Http.Headers;
using NewsCatalog.Access;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>The statuses that the document lists are those that come.</summary>
public sealed class ListedAnswersTests : IAsyncLifetime
{
    const string NoId = "0000000000000000";

    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder().WithSeed(), ("Exports:MaxAtOnce", "32"));
    IReadOnlyList<ApiOperation> _operations = null!;
    WritingClient _writer = null!;
    WritingClient _reader = null!;
    string _deleted = null!;

    public async ValueTask InitializeAsync()
    {
        _writer = await WritingClient.WithKeyAsync(_application);
        _reader = await WritingClient.WithKeyAsync(_application, KeyScope.Read, "reader");
        var added = await _writer.PutAsync("harbour.txt", NewsText.Titled("The harbour opens again"));
        _deleted = added.Json.GetProperty("id").GetString()!;
        await _writer.DeleteAsync($"/api/v1/articles/{_deleted}", added.Tag);
        _operations = await ApiOperation.AllAsync(_application);
    }

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_operation_that_reads_lists_a_status_exactly_when_it_answers_with_it()
    {
        foreach (var operation in _operations.Where(one => one.Method == HttpMethod.Get))
        {
            var path = await PathAsync(operation);
            var query = operation.Id == "listSuggestions" ? "?prefix=harb" : "";
            await CompareAsync(operation, 304, path + query, "If-None-Match", "*");
            await CompareAsync(operation, 400, $"{path}?limt=5");
            await CompareAsync(operation, 404, MissingPathOf(operation));
            await CompareAsync(operation, 406, path + query, "Accept", "image/png");
            await CompareAsync(operation, 410, operation.PathOf(_deleted) + query);
        }
    }

    [Fact]
    public async Task An_operation_lists_401_and_403_exactly_when_it_needs_a_key()
    {
        foreach (var operation in _operations)
        {
            var path = operation.PathOf(NoId).Replace("{name}", "new.txt", StringComparison.Ordinal);
            foreach (var (key, status) in ((string?, int)[])[(null, 401), (_reader.Key, 403)])
                await CompareAsync(operation, status, path, "Authorization", key is null ? null : $"Bearer {key}", null);
        }
    }

    async Task<string> PathAsync(ApiOperation operation)
    {
        if (!operation.Path.Contains("{id}", StringComparison.Ordinal))
            return operation.Path.Replace("{number}", "1", StringComparison.Ordinal);
        var list = string.Join('/', operation.Path.Split('/')[..4]);
        if (operation.Tag == "Writing") return operation.PathOf(NoId);
        var first = (await _application.GetAsync(list)).GetProperty("items")[0];
        return operation.PathOf(first.GetProperty("id").GetString()!);
    }

    static string MissingPathOf(ApiOperation operation) =>
        operation.Path.Contains("{id}", StringComparison.Ordinal)
            ? operation.PathOf(NoId)
            : operation.Path.Replace("{number}", "9999", StringComparison.Ordinal);

    Task CompareAsync(
        ApiOperation operation, int status, string address, string? header = null, string? value = null) =>
        CompareAsync(
            operation, status, address, header, value, operation.Tag == "Writing" ? _writer.Key : null);

    async Task CompareAsync(
        ApiOperation operation, int status, string address, string? header, string? value, string? key)
    {
        using var request = new HttpRequestMessage(operation.Method, address);
        if (header is not null && value is not null) request.Headers.TryAddWithoutValidation(header, value);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _application.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        var isListed = operation.Responses.Any(one => one.Name == $"{status}");
        ((int)answer.StatusCode == status).Should()
            .Be(isListed, $"{operation} lists {status}, or not, and answers {address} with {(int)answer.StatusCode}");
    }
}
