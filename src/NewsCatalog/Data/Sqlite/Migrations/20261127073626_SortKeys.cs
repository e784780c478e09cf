using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCatalog.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SortKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outlets_Name_Id",
                table: "Outlets");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Headline_Id",
                table: "Articles");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Outlets",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Outlets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Language",
                table: "Articles",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true,
                oldCollation: "NOCASE");

            migrationBuilder.AlterColumn<string>(
                name: "Headline",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "NOCASE");

            migrationBuilder.AddColumn<string>(
                name: "HeadlineSortKey",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_NameKey_Id",
                table: "Outlets",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_HeadlineSortKey_Id",
                table: "Articles",
                columns: new[] { "HeadlineSortKey", "Id" });

            // Near enough until the sources are read again, which version 0 asks for.
            migrationBuilder.Sql(
                """
                UPDATE "Outlets" SET "NameKey" = lower("Name");
                UPDATE "Articles" SET "HeadlineSortKey" = lower(substr("Headline", 1, 200)), "ParserVersion" = 0;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outlets_NameKey_Id",
                table: "Outlets");

            migrationBuilder.DropIndex(
                name: "IX_Articles_HeadlineSortKey_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Outlets");

            migrationBuilder.DropColumn(
                name: "HeadlineSortKey",
                table: "Articles");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Outlets",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Language",
                table: "Articles",
                type: "TEXT",
                nullable: true,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Headline",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                collation: "NOCASE",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_Name_Id",
                table: "Outlets",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Headline_Id",
                table: "Articles",
                columns: new[] { "Headline", "Id" });
        }
    }
}
