using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCatalog.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SourceLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MaxRelatedHeadlines",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MaxRelatedHeadlines",
                table: "Articles");
        }
    }
}
