using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>Tells a catalog of this program from other databases, and a catalog of this version from those of
/// others.</summary>
/// <param name="Encoding">That of the database.</param>
/// <param name="Tables">The tables that the connection sees first.</param>
/// <param name="Applied">The migrations that the database has.</param>
/// <param name="IsReadOnly">Whether its sessions can only read.</param>
/// <param name="MayWrite">Whether its user may write the tables, or make them.</param>
sealed record PostgresIdentity(
    string Encoding,
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> Applied,
    bool IsReadOnly,
    bool MayWrite
)
{
    const string History = "__EFMigrationsHistory";

    const string Query =
        """
        SELECT current_setting('server_encoding'), current_setting('default_transaction_read_only') = 'on',
            array(SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename),
            has_schema_privilege(current_schema(), 'CREATE')
        """;

    static readonly IReadOnlyList<string> Migrations = MigrationIds.Of(typeof(PostgresCatalogContext));

    /// <summary>Whether all migrations of this program were applied.</summary>
    public bool IsNewest => Applied.Contains(Migrations[^1]);

    public static async Task<PostgresIdentity> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        string encoding;
        bool isReadOnly, mayWrite;
        List<string> tables;
        await using (var command = new NpgsqlCommand(Query, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            (encoding, isReadOnly) = (reader.GetString(0), reader.GetBoolean(1));
            (tables, mayWrite) = ([.. reader.GetFieldValue<string[]>(2)], !reader.IsDBNull(3) && reader.GetBoolean(3));
        }

        var applied = new List<string>();
        if (tables.Contains(History))
        {
            await using var list = new NpgsqlCommand($"""SELECT "MigrationId" FROM "{History}" """, connection);
            await using var reader = await list.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) applied.Add(reader.GetString(0));
        }

        if (tables.Contains("Changes"))
        {
            await using var may = new NpgsqlCommand(
                """SELECT has_table_privilege('"Changes"', 'INSERT')""",
                connection
            );
            mayWrite = (bool)(await may.ExecuteScalarAsync(cancellationToken))!;
        }

        return new PostgresIdentity(encoding, tables, applied, isReadOnly, mayWrite);
    }

    /// <summary>Why this program must leave a database alone, for people; null when it may use it.</summary>
    public string? Refusal()
    {
        if (Encoding != "UTF8")
            return $"its encoding is {Encoding}; make one with ENCODING 'UTF8'";
        if (Applied.Except(Migrations).Any())
        {
            return Applied.Intersect(Migrations).Any()
                ? "it was made by a newer version of NewsCatalog; update the program or name another database"
                : $"it is the database of another program, {ForeignTables.Describe(Tables)}; name another one";
        }

        return Applied.Count > 0 || Tables.Count == 0
            ? null
            : $"it is the database of another program, {ForeignTables.Describe(Tables)}; name another one";
    }
}
