using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Export;

public sealed class SqliteRestoreTests() : RestoreSpecification(new SqliteDatabase());

public sealed class PostgresRestoreTests() : RestoreSpecification(new PostgresDatabase());
