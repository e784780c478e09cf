CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "AccessKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessKeys" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "RevokedAt" INTEGER NULL
);

CREATE TABLE "CatalogProperties" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CatalogProperties" PRIMARY KEY,
    "Folder" TEXT NOT NULL,
    "OutletAliases" TEXT NULL
);

CREATE TABLE "Changes" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_Changes" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "At" INTEGER NOT NULL
);

CREATE TABLE "DeletedSources" (
    "Sha256" TEXT NOT NULL CONSTRAINT "PK_DeletedSources" PRIMARY KEY
);

CREATE TABLE "Imports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY,
    "CreatedAt" INTEGER NOT NULL,
    "EndedAt" INTEGER NULL,
    "KeyId" TEXT NULL,
    "MediaType" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Total" INTEGER NULL,
    "Done" INTEGER NOT NULL,
    "Created" INTEGER NOT NULL,
    "Updated" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Refused" INTEGER NOT NULL,
    "Refusals" TEXT NOT NULL,
    "Detail" TEXT NULL
);

CREATE TABLE "Outlets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Outlets" PRIMARY KEY,
    "Name" TEXT COLLATE NOCASE NOT NULL,
    "ArticleCount" INTEGER NOT NULL
);

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

CREATE TABLE "SourceContents" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_SourceContents" PRIMARY KEY,
    "Sha256" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Stored" BLOB NOT NULL
);

CREATE TABLE "WithdrawnArticles" (
    "ArticleId" TEXT NOT NULL CONSTRAINT "PK_WithdrawnArticles" PRIMARY KEY,
    "SourceName" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "ContentDigest" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "ModifiedAt" INTEGER NOT NULL,
    "WithdrawnAt" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "Articles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY,
    "SourceName" TEXT NOT NULL,
    "FileModifiedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    "Headline" TEXT COLLATE NOCASE NOT NULL,
    "HeadlineOrigin" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "KeyWithoutSite" TEXT NULL,
    "Lead" TEXT NULL,
    "Byline" TEXT NULL,
    "Authors" TEXT NOT NULL,
    "Dateline" TEXT NULL,
    "PublishedAt" INTEGER NULL,
    "PublishedPrecision" TEXT NULL,
    "PublishedOrigin" TEXT NULL,
    "PublishedMonth" INTEGER NULL,
    "Language" TEXT COLLATE NOCASE NULL,
    "Tags" TEXT NOT NULL,
    "Description" TEXT NULL,
    "WordCount" INTEGER NOT NULL,
    "PhotoCredits" TEXT NOT NULL,
    "RelatedHeadlineCount" INTEGER NOT NULL,
    "ContentDigest" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "RevisedAt" INTEGER NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "ModifiedAt" INTEGER NOT NULL,
    "ContentNumber" INTEGER NOT NULL,
    "SourceBytes" INTEGER NOT NULL,
    "SourceEncoding" TEXT NOT NULL,
    "SourceLines" INTEGER NOT NULL,
    "MaxRelatedHeadlines" INTEGER NOT NULL,
    "ParserVersion" INTEGER NOT NULL,
    "SourceSha256" TEXT NOT NULL,
    CONSTRAINT "FK_Articles_SourceContents_ContentNumber" FOREIGN KEY ("ContentNumber") REFERENCES "SourceContents" ("Number") ON DELETE CASCADE
);

CREATE TABLE "ArticleVersions" (
    "ArticleId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "SourceName" TEXT NOT NULL,
    "ContentNumber" INTEGER NOT NULL,
    "SourceBytes" INTEGER NOT NULL,
    "SourceEncoding" TEXT NOT NULL,
    "SourceLines" INTEGER NOT NULL,
    "MaxRelatedHeadlines" INTEGER NOT NULL,
    "ParserVersion" INTEGER NOT NULL,
    "SourceSha256" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleVersions" PRIMARY KEY ("ArticleId", "Number"),
    CONSTRAINT "FK_ArticleVersions_SourceContents_ContentNumber" FOREIGN KEY ("ContentNumber") REFERENCES "SourceContents" ("Number") ON DELETE CASCADE
);

CREATE TABLE "ArticleAuthors" (
    "Key" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleAuthors" PRIMARY KEY ("Key", "ArticleId"),
    CONSTRAINT "FK_ArticleAuthors_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ArticleBodies" (
    "ArticleId" TEXT NOT NULL CONSTRAINT "PK_ArticleBodies" PRIMARY KEY,
    "Sections" TEXT NOT NULL,
    "CitedSources" TEXT NOT NULL,
    CONSTRAINT "FK_ArticleBodies_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ArticleFolders" (
    "Folder" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleFolders" PRIMARY KEY ("Folder", "ArticleId"),
    CONSTRAINT "FK_ArticleFolders_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ArticleOutlets" (
    "OutletId" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleOutlets" PRIMARY KEY ("OutletId", "ArticleId"),
    CONSTRAINT "FK_ArticleOutlets_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleOutlets_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ArticleTags" (
    "Key" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleTags" PRIMARY KEY ("Key", "ArticleId"),
    CONSTRAINT "FK_ArticleTags_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "HeadlineCandidates" (
    "HeadlineNumber" INTEGER NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Method" TEXT NOT NULL,
    CONSTRAINT "PK_HeadlineCandidates" PRIMARY KEY ("HeadlineNumber", "ArticleId"),
    CONSTRAINT "FK_HeadlineCandidates_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_HeadlineCandidates_RelatedHeadlines_HeadlineNumber" FOREIGN KEY ("HeadlineNumber") REFERENCES "RelatedHeadlines" ("Number") ON DELETE CASCADE
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

CREATE UNIQUE INDEX "IX_AccessKeys_Name" ON "AccessKeys" ("Name");

CREATE INDEX "IX_ArticleAuthors_ArticleId" ON "ArticleAuthors" ("ArticleId");

CREATE INDEX "IX_ArticleFolders_ArticleId" ON "ArticleFolders" ("ArticleId");

CREATE INDEX "IX_ArticleOutlets_ArticleId" ON "ArticleOutlets" ("ArticleId");

CREATE INDEX "IX_Articles_AddedAt_Id" ON "Articles" ("AddedAt", "Id");

CREATE INDEX "IX_Articles_ContentNumber" ON "Articles" ("ContentNumber");

CREATE INDEX "IX_Articles_Headline_Id" ON "Articles" ("Headline", "Id");

CREATE INDEX "IX_Articles_HeadlineOrigin_Key" ON "Articles" ("HeadlineOrigin", "Key");

CREATE INDEX "IX_Articles_KeyWithoutSite" ON "Articles" ("KeyWithoutSite") WHERE "KeyWithoutSite" IS NOT NULL;

CREATE INDEX "IX_Articles_Language_AddedAt_Id" ON "Articles" ("Language", "AddedAt", "Id");

CREATE INDEX "IX_Articles_ModifiedAt_Id" ON "Articles" ("ModifiedAt", "Id");

CREATE INDEX "IX_Articles_PublishedAt_Id" ON "Articles" ("PublishedAt", "Id");

CREATE INDEX "IX_Articles_PublishedMonth" ON "Articles" ("PublishedMonth");

CREATE UNIQUE INDEX "IX_Articles_SourceName" ON "Articles" ("SourceName");

CREATE INDEX "IX_Articles_WordCount_Id" ON "Articles" ("WordCount", "Id");

CREATE INDEX "IX_ArticleTags_ArticleId" ON "ArticleTags" ("ArticleId");

CREATE INDEX "IX_ArticleVersions_ContentNumber" ON "ArticleVersions" ("ContentNumber");

CREATE INDEX "IX_HeadlineCandidates_ArticleId" ON "HeadlineCandidates" ("ArticleId");

CREATE INDEX "IX_HeadlineReferences_HeadlineNumber_ArticleId" ON "HeadlineReferences" ("HeadlineNumber", "ArticleId");

CREATE INDEX "IX_Imports_State_CreatedAt" ON "Imports" ("State", "CreatedAt");

CREATE INDEX "IX_Outlets_ArticleCount_Id" ON "Outlets" ("ArticleCount", "Id");

CREATE INDEX "IX_Outlets_Name_Id" ON "Outlets" ("Name", "Id");

CREATE UNIQUE INDEX "IX_RelatedHeadlines_Id" ON "RelatedHeadlines" ("Id");

CREATE INDEX "IX_RelatedHeadlines_Key" ON "RelatedHeadlines" ("Key") WHERE "IsTruncated";

CREATE INDEX "IX_RelatedHeadlines_KeyWithoutSite" ON "RelatedHeadlines" ("KeyWithoutSite") WHERE "KeyWithoutSite" IS NOT NULL;

CREATE INDEX "IX_RelatedHeadlines_References" ON "RelatedHeadlines" ("References") WHERE "References" = 0;

CREATE INDEX "IX_RelatedHeadlines_Status_References_Number" ON "RelatedHeadlines" ("Status", "References", "Number");

CREATE UNIQUE INDEX "IX_SourceContents_Sha256" ON "SourceContents" ("Sha256");

CREATE INDEX "IX_WithdrawnArticles_Sha256" ON "WithdrawnArticles" ("Sha256");

CREATE INDEX "IX_WithdrawnArticles_SourceName" ON "WithdrawnArticles" ("SourceName");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127012947_Initial', '10.0.13');

ALTER TABLE "Articles" ADD "UpdatedAt" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127041725_UpdatedAt', '10.0.13');

ALTER TABLE "HeadlineReferences" ADD "Link" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127054006_RelatedHeadlineLink', '10.0.13');

DROP INDEX "IX_Outlets_Name_Id";

DROP INDEX "IX_Articles_Headline_Id";

ALTER TABLE "Outlets" ADD "NameKey" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Articles" ADD "HeadlineSortKey" TEXT NOT NULL DEFAULT '';

CREATE INDEX "IX_Outlets_NameKey_Id" ON "Outlets" ("NameKey", "Id");

CREATE INDEX "IX_Articles_HeadlineSortKey_Id" ON "Articles" ("HeadlineSortKey", "Id");

UPDATE "Outlets" SET "NameKey" = lower("Name");
UPDATE "Articles" SET "HeadlineSortKey" = lower(substr("Headline", 1, 200)), "ParserVersion" = 0;

CREATE TABLE "ef_temp_Outlets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Outlets" PRIMARY KEY,
    "ArticleCount" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL
);

INSERT INTO "ef_temp_Outlets" ("Id", "ArticleCount", "Name", "NameKey")
SELECT "Id", "ArticleCount", "Name", "NameKey"
FROM "Outlets";

CREATE TABLE "ef_temp_Articles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY,
    "AddedAt" INTEGER NOT NULL,
    "Authors" TEXT NOT NULL,
    "Byline" TEXT NULL,
    "ContentDigest" TEXT NOT NULL,
    "ContentNumber" INTEGER NOT NULL,
    "Dateline" TEXT NULL,
    "Description" TEXT NULL,
    "FileModifiedAt" INTEGER NULL,
    "Headline" TEXT NOT NULL,
    "HeadlineOrigin" TEXT NOT NULL,
    "HeadlineSortKey" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "KeyWithoutSite" TEXT NULL,
    "Language" TEXT NULL,
    "Lead" TEXT NULL,
    "MaxRelatedHeadlines" INTEGER NOT NULL,
    "ModifiedAt" INTEGER NOT NULL,
    "ParserVersion" INTEGER NOT NULL,
    "PhotoCredits" TEXT NOT NULL,
    "PublishedAt" INTEGER NULL,
    "PublishedMonth" INTEGER NULL,
    "PublishedOrigin" TEXT NULL,
    "PublishedPrecision" TEXT NULL,
    "RelatedHeadlineCount" INTEGER NOT NULL,
    "RevisedAt" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "SourceBytes" INTEGER NOT NULL,
    "SourceEncoding" TEXT NOT NULL,
    "SourceLines" INTEGER NOT NULL,
    "SourceName" TEXT NOT NULL,
    "SourceSha256" TEXT NOT NULL,
    "Tags" TEXT NOT NULL,
    "UpdatedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    "WordCount" INTEGER NOT NULL,
    CONSTRAINT "FK_Articles_SourceContents_ContentNumber" FOREIGN KEY ("ContentNumber") REFERENCES "SourceContents" ("Number") ON DELETE CASCADE
);

INSERT INTO "ef_temp_Articles" ("Id", "AddedAt", "Authors", "Byline", "ContentDigest", "ContentNumber", "Dateline", "Description", "FileModifiedAt", "Headline", "HeadlineOrigin", "HeadlineSortKey", "Key", "KeyWithoutSite", "Language", "Lead", "MaxRelatedHeadlines", "ModifiedAt", "ParserVersion", "PhotoCredits", "PublishedAt", "PublishedMonth", "PublishedOrigin", "PublishedPrecision", "RelatedHeadlineCount", "RevisedAt", "Revision", "SourceBytes", "SourceEncoding", "SourceLines", "SourceName", "SourceSha256", "Tags", "UpdatedAt", "Version", "WordCount")
SELECT "Id", "AddedAt", "Authors", "Byline", "ContentDigest", "ContentNumber", "Dateline", "Description", "FileModifiedAt", "Headline", "HeadlineOrigin", "HeadlineSortKey", "Key", "KeyWithoutSite", "Language", "Lead", "MaxRelatedHeadlines", "ModifiedAt", "ParserVersion", "PhotoCredits", "PublishedAt", "PublishedMonth", "PublishedOrigin", "PublishedPrecision", "RelatedHeadlineCount", "RevisedAt", "Revision", "SourceBytes", "SourceEncoding", "SourceLines", "SourceName", "SourceSha256", "Tags", "UpdatedAt", "Version", "WordCount"
FROM "Articles";

PRAGMA foreign_keys = 0;

DROP TABLE "Outlets";

ALTER TABLE "ef_temp_Outlets" RENAME TO "Outlets";

DROP TABLE "Articles";

ALTER TABLE "ef_temp_Articles" RENAME TO "Articles";

PRAGMA foreign_keys = 1;

CREATE INDEX "IX_Outlets_ArticleCount_Id" ON "Outlets" ("ArticleCount", "Id");

CREATE INDEX "IX_Outlets_NameKey_Id" ON "Outlets" ("NameKey", "Id");

CREATE INDEX "IX_Articles_AddedAt_Id" ON "Articles" ("AddedAt", "Id");

CREATE INDEX "IX_Articles_ContentNumber" ON "Articles" ("ContentNumber");

CREATE INDEX "IX_Articles_HeadlineOrigin_Key" ON "Articles" ("HeadlineOrigin", "Key");

CREATE INDEX "IX_Articles_HeadlineSortKey_Id" ON "Articles" ("HeadlineSortKey", "Id");

CREATE INDEX "IX_Articles_KeyWithoutSite" ON "Articles" ("KeyWithoutSite") WHERE "KeyWithoutSite" IS NOT NULL;

CREATE INDEX "IX_Articles_Language_AddedAt_Id" ON "Articles" ("Language", "AddedAt", "Id");

CREATE INDEX "IX_Articles_ModifiedAt_Id" ON "Articles" ("ModifiedAt", "Id");

CREATE INDEX "IX_Articles_PublishedAt_Id" ON "Articles" ("PublishedAt", "Id");

CREATE INDEX "IX_Articles_PublishedMonth" ON "Articles" ("PublishedMonth");

CREATE UNIQUE INDEX "IX_Articles_SourceName" ON "Articles" ("SourceName");

CREATE INDEX "IX_Articles_WordCount_Id" ON "Articles" ("WordCount", "Id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127073626_SortKeys', '10.0.13');

