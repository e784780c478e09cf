using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCatalog.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessKeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CatalogProperties",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Folder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OutletAliases = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogProperties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "DeletedSources",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedSources", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    KeyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MediaType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: true),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Created = table.Column<int>(type: "integer", nullable: false),
                    Updated = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Refused = table.Column<int>(type: "integer", nullable: false),
                    Refusals = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outlets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outlets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RelatedHeadlines",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    References = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsTruncated = table.Column<bool>(type: "boolean", nullable: false),
                    KeyWithoutSite = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedHeadlines", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "SourceContents",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Stored = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceContents", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawnArticles",
                columns: table => new
                {
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentDigest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ModifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawnArticles", x => x.ArticleId);
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FileModifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Headline = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HeadlineSortKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HeadlineOrigin = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    KeyWithoutSite = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Lead = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Byline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Authors = table.Column<string>(type: "text", nullable: false),
                    Dateline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedPrecision = table.Column<string>(type: "text", nullable: true),
                    PublishedOrigin = table.Column<string>(type: "text", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedMonth = table.Column<int>(type: "integer", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Tags = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WordCount = table.Column<int>(type: "integer", nullable: false),
                    PhotoCredits = table.Column<string>(type: "text", nullable: false),
                    RelatedHeadlineCount = table.Column<int>(type: "integer", nullable: false),
                    ContentDigest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    RevisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ModifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ContentNumber = table.Column<long>(type: "bigint", nullable: false),
                    SourceBytes = table.Column<int>(type: "integer", nullable: false),
                    SourceEncoding = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceLines = table.Column<int>(type: "integer", nullable: false),
                    MaxRelatedHeadlines = table.Column<int>(type: "integer", nullable: false),
                    ParserVersion = table.Column<int>(type: "integer", nullable: false),
                    SourceSha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_SourceContents_ContentNumber",
                        column: x => x.ContentNumber,
                        principalTable: "SourceContents",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleVersions",
                columns: table => new
                {
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    SourceName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentNumber = table.Column<long>(type: "bigint", nullable: false),
                    SourceBytes = table.Column<int>(type: "integer", nullable: false),
                    SourceEncoding = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceLines = table.Column<int>(type: "integer", nullable: false),
                    MaxRelatedHeadlines = table.Column<int>(type: "integer", nullable: false),
                    ParserVersion = table.Column<int>(type: "integer", nullable: false),
                    SourceSha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleVersions", x => new { x.ArticleId, x.Number });
                    table.ForeignKey(
                        name: "FK_ArticleVersions_SourceContents_ContentNumber",
                        column: x => x.ContentNumber,
                        principalTable: "SourceContents",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleAuthors",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleAuthors", x => new { x.Key, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleAuthors_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleBodies",
                columns: table => new
                {
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sections = table.Column<string>(type: "text", nullable: false),
                    CitedSources = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBodies", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleBodies_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleFolders",
                columns: table => new
                {
                    Folder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleFolders", x => new { x.Folder, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleFolders_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleOutlets",
                columns: table => new
                {
                    OutletId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "ArticleTags",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTags", x => new { x.Key, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleTags_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HeadlineCandidates",
                columns: table => new
                {
                    HeadlineNumber = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeadlineCandidates", x => new { x.HeadlineNumber, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_HeadlineCandidates_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HeadlineCandidates_RelatedHeadlines_HeadlineNumber",
                        column: x => x.HeadlineNumber,
                        principalTable: "RelatedHeadlines",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HeadlineReferences",
                columns: table => new
                {
                    ArticleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    HeadlineNumber = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Link = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeadlineReferences", x => new { x.ArticleId, x.Position });
                    table.ForeignKey(
                        name: "FK_HeadlineReferences_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HeadlineReferences_RelatedHeadlines_HeadlineNumber",
                        column: x => x.HeadlineNumber,
                        principalTable: "RelatedHeadlines",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessKeys_Name",
                table: "AccessKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAuthors_ArticleId",
                table: "ArticleAuthors",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleFolders_ArticleId",
                table: "ArticleFolders",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOutlets_ArticleId",
                table: "ArticleOutlets",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AddedAt_Id",
                table: "Articles",
                columns: new[] { "AddedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ContentNumber",
                table: "Articles",
                column: "ContentNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_HeadlineOrigin_Key",
                table: "Articles",
                columns: new[] { "HeadlineOrigin", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_HeadlineSortKey_Id",
                table: "Articles",
                columns: new[] { "HeadlineSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_KeyWithoutSite",
                table: "Articles",
                column: "KeyWithoutSite",
                filter: "\"KeyWithoutSite\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Language_AddedAt_Id",
                table: "Articles",
                columns: new[] { "Language", "AddedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ModifiedAt_Id",
                table: "Articles",
                columns: new[] { "ModifiedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedMonth",
                table: "Articles",
                column: "PublishedMonth");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SourceName",
                table: "Articles",
                column: "SourceName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_WordCount_Id",
                table: "Articles",
                columns: new[] { "WordCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_ArticleId",
                table: "ArticleTags",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_ContentNumber",
                table: "ArticleVersions",
                column: "ContentNumber");

            migrationBuilder.CreateIndex(
                name: "IX_HeadlineCandidates_ArticleId",
                table: "HeadlineCandidates",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_HeadlineReferences_HeadlineNumber_ArticleId",
                table: "HeadlineReferences",
                columns: new[] { "HeadlineNumber", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_State_CreatedAt",
                table: "Imports",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_ArticleCount_Id",
                table: "Outlets",
                columns: new[] { "ArticleCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_NameKey_Id",
                table: "Outlets",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_Id",
                table: "RelatedHeadlines",
                column: "Id",
                unique: true);

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
                name: "IX_RelatedHeadlines_References",
                table: "RelatedHeadlines",
                column: "References",
                filter: "\"References\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedHeadlines_Status_References_Number",
                table: "RelatedHeadlines",
                columns: new[] { "Status", "References", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_SourceContents_Sha256",
                table: "SourceContents",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawnArticles_Sha256",
                table: "WithdrawnArticles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawnArticles_SourceName",
                table: "WithdrawnArticles",
                column: "SourceName");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessKeys");

            migrationBuilder.DropTable(
                name: "ArticleAuthors");

            migrationBuilder.DropTable(
                name: "ArticleBodies");

            migrationBuilder.DropTable(
                name: "ArticleFolders");

            migrationBuilder.DropTable(
                name: "ArticleOutlets");

            migrationBuilder.DropTable(
                name: "ArticleTags");

            migrationBuilder.DropTable(
                name: "ArticleVersions");

            migrationBuilder.DropTable(
                name: "CatalogProperties");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "DeletedSources");

            migrationBuilder.DropTable(
                name: "HeadlineCandidates");

            migrationBuilder.DropTable(
                name: "HeadlineReferences");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "WithdrawnArticles");

            migrationBuilder.DropTable(
                name: "Outlets");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "RelatedHeadlines");

            migrationBuilder.DropTable(
                name: "SourceContents");
        }
    }
}
