using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCatalog.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ArticleDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the new columns hold is read again from the stored sources at the next start.
            migrationBuilder.Sql("""DELETE FROM "ArticleAuthors";""");
            migrationBuilder.Sql("""UPDATE "Articles" SET "ParserVersion" = 0;""");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ArticleAuthors",
                table: "ArticleAuthors");

            migrationBuilder.DropIndex(
                name: "IX_ArticleAuthors_Name_ArticleId",
                table: "ArticleAuthors");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ArticleAuthors");

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PublishedYear",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CitedSources",
                table: "ArticleBodies",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "ArticleAuthors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ArticleAuthors",
                table: "ArticleAuthors",
                columns: new[] { "Key", "ArticleId" });

            migrationBuilder.CreateTable(
                name: "ArticleOutlets",
                columns: table => new
                {
                    OutletId = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleOutlets", x => new { x.OutletId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleOutlets_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleOutlets_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""INSERT INTO "ArticleOutlets" ("OutletId", "ArticleId") SELECT DISTINCT "OutletId", "ArticleId" FROM "Citations";""");
            migrationBuilder.DropTable(
                name: "Citations");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Language_AddedAt_Id",
                table: "Articles",
                columns: new[] { "Language", "AddedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedYear",
                table: "Articles",
                column: "PublishedYear");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAuthors_ArticleId",
                table: "ArticleAuthors",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOutlets_ArticleId",
                table: "ArticleOutlets",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleOutlets");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Language_AddedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedYear",
                table: "Articles");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ArticleAuthors",
                table: "ArticleAuthors");

            migrationBuilder.DropIndex(
                name: "IX_ArticleAuthors_ArticleId",
                table: "ArticleAuthors");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "PublishedYear",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "CitedSources",
                table: "ArticleBodies");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "ArticleAuthors");

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "ArticleAuthors",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ArticleAuthors",
                table: "ArticleAuthors",
                columns: new[] { "ArticleId", "Position" });

            migrationBuilder.CreateTable(
                name: "Citations",
                columns: table => new
                {
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OutletId = table.Column<string>(type: "TEXT", nullable: false),
                    Cue = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Pointer = table.Column<string>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Via = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Citations", x => new { x.ArticleId, x.Position });
                    table.ForeignKey(
                        name: "FK_Citations_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Citations_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAuthors_Name_ArticleId",
                table: "ArticleAuthors",
                columns: new[] { "Name", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Citations_OutletId_ArticleId",
                table: "Citations",
                columns: new[] { "OutletId", "ArticleId" });
        }
    }
}
