CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Articles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY,
    "SourceName" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Headline" TEXT COLLATE NOCASE NOT NULL,
    "HeadlineOrigin" TEXT NOT NULL,
    "Lead" TEXT NULL,
    "Byline" TEXT NULL,
    "Dateline" TEXT NULL,
    "PublishedAt" INTEGER NULL,
    "PublishedPrecision" TEXT NULL,
    "Language" TEXT NULL,
    "WordCount" INTEGER NOT NULL,
    "PhotoCredits" TEXT NOT NULL,
    "RelatedHeadlineCount" INTEGER NOT NULL,
    "ContentDigest" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "ModifiedAt" INTEGER NOT NULL,
    "SourceBytes" INTEGER NOT NULL,
    "SourceEncoding" TEXT NOT NULL,
    "SourceLines" INTEGER NOT NULL,
    "ParserVersion" INTEGER NOT NULL,
    "SourceSha256" TEXT NOT NULL
);

CREATE TABLE "Changes" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_Changes" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "At" INTEGER NOT NULL
);

CREATE TABLE "Outlets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Outlets" PRIMARY KEY,
    "Name" TEXT COLLATE NOCASE NOT NULL,
    "ArticleCount" INTEGER NOT NULL
);

CREATE TABLE "RelatedHeadlines" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RelatedHeadlines" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    "References" INTEGER NOT NULL
);

CREATE TABLE "ArticleAuthors" (
    "ArticleId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleAuthors" PRIMARY KEY ("ArticleId", "Position"),
    CONSTRAINT "FK_ArticleAuthors_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ArticleBodies" (
    "ArticleId" TEXT NOT NULL CONSTRAINT "PK_ArticleBodies" PRIMARY KEY,
    "Sections" TEXT NOT NULL,
    CONSTRAINT "FK_ArticleBodies_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ArticleSources" (
    "ArticleId" TEXT NOT NULL CONSTRAINT "PK_ArticleSources" PRIMARY KEY,
    "Content" BLOB NOT NULL,
    CONSTRAINT "FK_ArticleSources_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Citations" (
    "ArticleId" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "OutletId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Via" TEXT NOT NULL,
    "Cue" TEXT NOT NULL,
    "Pointer" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "Length" INTEGER NOT NULL,
    "Quote" TEXT NOT NULL,
    CONSTRAINT "PK_Citations" PRIMARY KEY ("ArticleId", "Position"),
    CONSTRAINT "FK_Citations_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Citations_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE CASCADE
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

CREATE INDEX "IX_ArticleAuthors_Name_ArticleId" ON "ArticleAuthors" ("Name", "ArticleId");

CREATE INDEX "IX_Articles_AddedAt_Id" ON "Articles" ("AddedAt", "Id");

CREATE INDEX "IX_Articles_Headline_Id" ON "Articles" ("Headline", "Id");

CREATE INDEX "IX_Articles_ModifiedAt_Id" ON "Articles" ("ModifiedAt", "Id");

CREATE INDEX "IX_Articles_PublishedAt_Id" ON "Articles" ("PublishedAt", "Id");

CREATE INDEX "IX_Articles_WordCount_Id" ON "Articles" ("WordCount", "Id");

CREATE INDEX "IX_Citations_OutletId_ArticleId" ON "Citations" ("OutletId", "ArticleId");

CREATE INDEX "IX_HeadlineReferences_HeadlineId_ArticleId" ON "HeadlineReferences" ("HeadlineId", "ArticleId");

CREATE INDEX "IX_Outlets_ArticleCount_Id" ON "Outlets" ("ArticleCount", "Id");

CREATE INDEX "IX_Outlets_Name_Id" ON "Outlets" ("Name", "Id");

CREATE INDEX "IX_RelatedHeadlines_References_Id" ON "RelatedHeadlines" ("References", "Id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123142353_Initial', '10.0.13');

DELETE FROM "ArticleAuthors";

UPDATE "Articles" SET "ParserVersion" = 0;

DROP INDEX "IX_ArticleAuthors_Name_ArticleId";

ALTER TABLE "Articles" ADD "Authors" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "Articles" ADD "PublishedYear" INTEGER NULL;

ALTER TABLE "ArticleBodies" ADD "CitedSources" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "ArticleAuthors" ADD "Key" TEXT NOT NULL DEFAULT '';

CREATE TABLE "ArticleOutlets" (
    "OutletId" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleOutlets" PRIMARY KEY ("OutletId", "ArticleId"),
    CONSTRAINT "FK_ArticleOutlets_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleOutlets_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE CASCADE
);

INSERT INTO "ArticleOutlets" ("OutletId", "ArticleId") SELECT DISTINCT "OutletId", "ArticleId" FROM "Citations";

DROP TABLE "Citations";

CREATE INDEX "IX_Articles_Language_AddedAt_Id" ON "Articles" ("Language", "AddedAt", "Id");

CREATE INDEX "IX_Articles_PublishedYear" ON "Articles" ("PublishedYear");

CREATE INDEX "IX_ArticleAuthors_ArticleId" ON "ArticleAuthors" ("ArticleId");

CREATE INDEX "IX_ArticleOutlets_ArticleId" ON "ArticleOutlets" ("ArticleId");

CREATE TABLE "ef_temp_ArticleAuthors" (
    "Key" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_ArticleAuthors" PRIMARY KEY ("Key", "ArticleId"),
    CONSTRAINT "FK_ArticleAuthors_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_ArticleAuthors" ("Key", "ArticleId", "Name")
SELECT "Key", "ArticleId", "Name"
FROM "ArticleAuthors";

PRAGMA foreign_keys = 0;

DROP TABLE "ArticleAuthors";

ALTER TABLE "ef_temp_ArticleAuthors" RENAME TO "ArticleAuthors";

PRAGMA foreign_keys = 1;

CREATE INDEX "IX_ArticleAuthors_ArticleId" ON "ArticleAuthors" ("ArticleId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123182926_ArticleDocuments', '10.0.13');

DELETE FROM "HeadlineReferences";

DELETE FROM "RelatedHeadlines";

UPDATE "Articles" SET "ParserVersion" = 0;

DROP INDEX "IX_RelatedHeadlines_References_Id";

ALTER TABLE "RelatedHeadlines" ADD "IsTruncated" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "RelatedHeadlines" ADD "Key" TEXT NOT NULL DEFAULT '';

ALTER TABLE "RelatedHeadlines" ADD "KeyWithoutSite" TEXT NULL;

ALTER TABLE "RelatedHeadlines" ADD "Status" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Changes" ADD "Reason" TEXT NOT NULL DEFAULT 'Content';

ALTER TABLE "Articles" ADD "Key" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Articles" ADD "KeyWithoutSite" TEXT NULL;

CREATE TABLE "HeadlineCandidates" (
    "HeadlineId" TEXT NOT NULL,
    "ArticleId" TEXT NOT NULL,
    "Method" TEXT NOT NULL,
    CONSTRAINT "PK_HeadlineCandidates" PRIMARY KEY ("HeadlineId", "ArticleId"),
    CONSTRAINT "FK_HeadlineCandidates_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_HeadlineCandidates_RelatedHeadlines_HeadlineId" FOREIGN KEY ("HeadlineId") REFERENCES "RelatedHeadlines" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_RelatedHeadlines_Key" ON "RelatedHeadlines" ("Key") WHERE "IsTruncated";

CREATE INDEX "IX_RelatedHeadlines_KeyWithoutSite" ON "RelatedHeadlines" ("KeyWithoutSite") WHERE "KeyWithoutSite" IS NOT NULL;

CREATE INDEX "IX_RelatedHeadlines_Status_References_Id" ON "RelatedHeadlines" ("Status", "References", "Id");

CREATE INDEX "IX_Articles_HeadlineOrigin_Key" ON "Articles" ("HeadlineOrigin", "Key");

CREATE INDEX "IX_Articles_KeyWithoutSite" ON "Articles" ("KeyWithoutSite") WHERE "KeyWithoutSite" IS NOT NULL;

CREATE INDEX "IX_HeadlineCandidates_ArticleId" ON "HeadlineCandidates" ("ArticleId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124025007_HeadlineGraph', '10.0.13');

DROP INDEX "IX_RelatedHeadlines_Key";

DROP INDEX "IX_RelatedHeadlines_KeyWithoutSite";

DROP INDEX "IX_RelatedHeadlines_Status_References_Id";

DROP INDEX "IX_HeadlineReferences_HeadlineId_ArticleId";

DROP INDEX "IX_HeadlineCandidates_ArticleId";

ALTER TABLE "RelatedHeadlines" RENAME TO "OldHeadlines";

ALTER TABLE "HeadlineReferences" RENAME TO "OldReferences";

ALTER TABLE "HeadlineCandidates" RENAME TO "OldCandidates";

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

DROP TABLE "OldCandidates";

DROP TABLE "OldReferences";

DROP TABLE "OldHeadlines";

CREATE UNIQUE INDEX "IX_RelatedHeadlines_Id" ON "RelatedHeadlines" ("Id");

CREATE INDEX "IX_RelatedHeadlines_Key" ON "RelatedHeadlines" ("Key") WHERE "IsTruncated";

CREATE INDEX "IX_RelatedHeadlines_KeyWithoutSite" ON "RelatedHeadlines" ("KeyWithoutSite") WHERE "KeyWithoutSite" IS NOT NULL;

CREATE INDEX "IX_RelatedHeadlines_Status_References_Number" ON "RelatedHeadlines" ("Status", "References", "Number");

CREATE INDEX "IX_HeadlineReferences_HeadlineNumber_ArticleId" ON "HeadlineReferences" ("HeadlineNumber", "ArticleId");

CREATE INDEX "IX_HeadlineCandidates_ArticleId" ON "HeadlineCandidates" ("ArticleId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125024035_HeadlineNumbers', '10.0.13');

ALTER TABLE "Articles" ADD "MaxRelatedHeadlines" INTEGER NOT NULL DEFAULT 0;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126153125_SourceLimits', '10.0.13');

