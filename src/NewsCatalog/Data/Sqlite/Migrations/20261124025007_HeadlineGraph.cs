using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCatalog.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HeadlineGraph : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Headlines have other ids now; they and the keys are read again from the stored sources at the next start.
            migrationBuilder.Sql("""DELETE FROM "HeadlineReferences";""");
            migrationBuilder.Sql("""DELETE FROM "RelatedHeadlines";""");
            migrationBuilder.Sql("""UPDATE "Articles" SET "ParserVersion" = 0;""");

            migrationBuilder.DropIndex(
                name: "IX_RelatedHeadlines_References_Id",
                table: "RelatedHeadlines");

            migrationBuilder.AddColumn<bool>(
                name: "IsTruncated",
                table: "RelatedHeadlines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "RelatedHeadlines",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "KeyWithoutSite",
                table: "RelatedHeadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "RelatedHeadlines",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Changes",
                type: "TEXT",
                nullable: false,
                defaultValue: "Content");

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "KeyWithoutSite",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HeadlineCandidates",
                columns: table => new
                {
                    HeadlineId = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeadlineCandidates", x => new { x.HeadlineId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_HeadlineCandidates_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HeadlineCandidates_RelatedHeadlines_HeadlineId",
                        column: x => x.HeadlineId,
                        principalTable: "RelatedHeadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_Key",
                table: "RelatedHeadlines",
                column: "Key",
                filter: "\"IsTruncated\"");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_KeyWithoutSite",
                table: "RelatedHeadlines",
                column: "KeyWithoutSite",
                filter: "\"KeyWithoutSite\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_Status_References_Id",
                table: "RelatedHeadlines",
                columns: new[] { "Status", "References", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_HeadlineOrigin_Key",
                table: "Articles",
                columns: new[] { "HeadlineOrigin", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_KeyWithoutSite",
                table: "Articles",
                column: "KeyWithoutSite",
                filter: "\"KeyWithoutSite\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HeadlineCandidates_ArticleId",
                table: "HeadlineCandidates",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HeadlineCandidates");

            migrationBuilder.DropIndex(
                name: "IX_RelatedHeadlines_Key",
                table: "RelatedHeadlines");

            migrationBuilder.DropIndex(
                name: "IX_RelatedHeadlines_KeyWithoutSite",
                table: "RelatedHeadlines");

            migrationBuilder.DropIndex(
                name: "IX_RelatedHeadlines_Status_References_Id",
                table: "RelatedHeadlines");

            migrationBuilder.DropIndex(
                name: "IX_Articles_HeadlineOrigin_Key",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_KeyWithoutSite",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IsTruncated",
                table: "RelatedHeadlines");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "RelatedHeadlines");

            migrationBuilder.DropColumn(
                name: "KeyWithoutSite",
                table: "RelatedHeadlines");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "RelatedHeadlines");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "KeyWithoutSite",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_References_Id",
                table: "RelatedHeadlines",
                columns: new[] { "References", "Id" });
        }
    }
}
