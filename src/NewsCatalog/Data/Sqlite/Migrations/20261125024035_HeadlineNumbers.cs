using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCatalog.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HeadlineNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: SQLite cannot give a table another primary key, and EF Core would number every row 0.
            SetAside(migrationBuilder, "HeadlineId", "Id");
            migrationBuilder.Sql(
                """
                CREATE TABLE "RelatedHeadlines" (
                    "Number" INTEGER NOT NULL CONSTRAINT "PK_RelatedHeadlines" PRIMARY KEY,
                    "Id" TEXT NOT NULL,
                    "Text" TEXT NOT NULL,
                    "References" INTEGER NOT NULL,
                    "Key" TEXT NOT NULL,
                    "IsTruncated" INTEGER NOT NULL,
                    "KeyWithoutSite" TEXT NULL,
                    "Status" TEXT NOT NULL
                );

                CREATE TABLE "HeadlineReferences" (
                    "ArticleId" TEXT NOT NULL,
                    "Position" INTEGER NOT NULL,
                    "HeadlineNumber" INTEGER NOT NULL,
                    "Text" TEXT NOT NULL,
                    CONSTRAINT "PK_HeadlineReferences" PRIMARY KEY ("ArticleId", "Position"),
                    CONSTRAINT "FK_HeadlineReferences_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                    CONSTRAINT "FK_HeadlineReferences_RelatedHeadlines_HeadlineNumber" FOREIGN KEY ("HeadlineNumber") REFERENCES "RelatedHeadlines" ("Number") ON DELETE CASCADE
                );

                CREATE TABLE "HeadlineCandidates" (
                    "HeadlineNumber" INTEGER NOT NULL,
                    "ArticleId" TEXT NOT NULL,
                    "Method" TEXT NOT NULL,
                    CONSTRAINT "PK_HeadlineCandidates" PRIMARY KEY ("HeadlineNumber", "ArticleId"),
                    CONSTRAINT "FK_HeadlineCandidates_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                    CONSTRAINT "FK_HeadlineCandidates_RelatedHeadlines_HeadlineNumber" FOREIGN KEY ("HeadlineNumber") REFERENCES "RelatedHeadlines" ("Number") ON DELETE CASCADE
                );

                INSERT INTO "RelatedHeadlines" ("Id", "Text", "References", "Key", "IsTruncated", "KeyWithoutSite", "Status")
                SELECT "Id", "Text", "References", "Key", "IsTruncated", "KeyWithoutSite", "Status" FROM "OldHeadlines" ORDER BY "Id";

                INSERT INTO "HeadlineReferences" SELECT old."ArticleId", old."Position", headline."Number", old."Text"
                FROM "OldReferences" old JOIN "RelatedHeadlines" headline ON headline."Id" = old."HeadlineId" ORDER BY old."ArticleId", old."Position";

                INSERT INTO "HeadlineCandidates" SELECT headline."Number", old."ArticleId", old."Method"
                FROM "OldCandidates" old JOIN "RelatedHeadlines" headline ON headline."Id" = old."HeadlineId" ORDER BY headline."Number";
                """);
            DropOld(migrationBuilder);
            migrationBuilder.CreateIndex(name: "IX_RelatedHeadlines_Id", table: "RelatedHeadlines", column: "Id", unique: true);
            Index(migrationBuilder, "HeadlineNumber", "Number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SetAside(migrationBuilder, "HeadlineNumber", "Number");
            migrationBuilder.Sql(
                """
                CREATE TABLE "RelatedHeadlines" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_RelatedHeadlines" PRIMARY KEY,
                    "Text" TEXT NOT NULL,
                    "References" INTEGER NOT NULL,
                    "IsTruncated" INTEGER NOT NULL DEFAULT 0,
                    "Key" TEXT NOT NULL DEFAULT '',
                    "KeyWithoutSite" TEXT NULL,
                    "Status" TEXT NOT NULL DEFAULT ''
                );

                CREATE TABLE "HeadlineReferences" (
                    "ArticleId" TEXT NOT NULL,
                    "Position" INTEGER NOT NULL,
                    "HeadlineId" TEXT NOT NULL,
                    "Text" TEXT NOT NULL,
                    CONSTRAINT "PK_HeadlineReferences" PRIMARY KEY ("ArticleId", "Position"),
                    CONSTRAINT "FK_HeadlineReferences_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                    CONSTRAINT "FK_HeadlineReferences_RelatedHeadlines_HeadlineId" FOREIGN KEY ("HeadlineId") REFERENCES "RelatedHeadlines" ("Id") ON DELETE CASCADE
                );

                CREATE TABLE "HeadlineCandidates" (
                    "HeadlineId" TEXT NOT NULL,
                    "ArticleId" TEXT NOT NULL,
                    "Method" TEXT NOT NULL,
                    CONSTRAINT "PK_HeadlineCandidates" PRIMARY KEY ("HeadlineId", "ArticleId"),
                    CONSTRAINT "FK_HeadlineCandidates_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                    CONSTRAINT "FK_HeadlineCandidates_RelatedHeadlines_HeadlineId" FOREIGN KEY ("HeadlineId") REFERENCES "RelatedHeadlines" ("Id") ON DELETE CASCADE
                );

                INSERT INTO "RelatedHeadlines" SELECT "Id", "Text", "References", "IsTruncated", "Key", "KeyWithoutSite", "Status" FROM "OldHeadlines" ORDER BY "Id";

                INSERT INTO "HeadlineReferences" SELECT old."ArticleId", old."Position", headline."Id", old."Text"
                FROM "OldReferences" old JOIN "OldHeadlines" headline ON headline."Number" = old."HeadlineNumber" ORDER BY old."ArticleId", old."Position";

                INSERT INTO "HeadlineCandidates" SELECT headline."Id", old."ArticleId", old."Method"
                FROM "OldCandidates" old JOIN "OldHeadlines" headline ON headline."Number" = old."HeadlineNumber" ORDER BY headline."Id";
                """);
            DropOld(migrationBuilder);
            Index(migrationBuilder, "HeadlineId", "Id");
        }

        static void SetAside(MigrationBuilder migrationBuilder, string reference, string key)
        {
            migrationBuilder.DropIndex(name: "IX_RelatedHeadlines_Key", table: "RelatedHeadlines");
            migrationBuilder.DropIndex(name: "IX_RelatedHeadlines_KeyWithoutSite", table: "RelatedHeadlines");
            migrationBuilder.DropIndex(name: $"IX_RelatedHeadlines_Status_References_{key}", table: "RelatedHeadlines");
            migrationBuilder.DropIndex(name: $"IX_HeadlineReferences_{reference}_ArticleId", table: "HeadlineReferences");
            migrationBuilder.DropIndex(name: "IX_HeadlineCandidates_ArticleId", table: "HeadlineCandidates");
            migrationBuilder.RenameTable(name: "RelatedHeadlines", newName: "OldHeadlines");
            migrationBuilder.RenameTable(name: "HeadlineReferences", newName: "OldReferences");
            migrationBuilder.RenameTable(name: "HeadlineCandidates", newName: "OldCandidates");
        }

        static void DropOld(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "OldCandidates");
            migrationBuilder.DropTable(name: "OldReferences");
            migrationBuilder.DropTable(name: "OldHeadlines");
        }

        static void Index(MigrationBuilder migrationBuilder, string reference, string key)
        {
            migrationBuilder.CreateIndex(name: "IX_RelatedHeadlines_Key", table: "RelatedHeadlines", column: "Key", filter: "\"IsTruncated\"");
            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_KeyWithoutSite", table: "RelatedHeadlines", column: "KeyWithoutSite", filter: "\"KeyWithoutSite\" IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: $"IX_RelatedHeadlines_Status_References_{key}", table: "RelatedHeadlines", columns: new[] { "Status", "References", key });
            migrationBuilder.CreateIndex(
                name: $"IX_HeadlineReferences_{reference}_ArticleId", table: "HeadlineReferences", columns: new[] { reference, "ArticleId" });
            migrationBuilder.CreateIndex(name: "IX_HeadlineCandidates_ArticleId", table: "HeadlineCandidates", column: "ArticleId");
        }
    }
}
