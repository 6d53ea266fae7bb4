-- AlterTable
ALTER TABLE "case_file" ADD COLUMN     "files_allowed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "message_id" UUID,
    "chat_id" UUID NOT NULL,
    "channel_message_id" BIGINT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "media_type" TEXT,
    "size" INTEGER,
    "reference_sealed" BYTEA,
    "name_sealed" BYTEA,
    "storage_key" UUID NOT NULL,
    "copy_key" UUID NOT NULL,
    "has_copy" BOOLEAN NOT NULL DEFAULT false,
    "key_sealed" BYTEA,
    "sha256_sealed" BYTEA,
    "decided_by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_storage_key_key" ON "evidence_file"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_copy_key_key" ON "evidence_file"("copy_key");

-- CreateIndex
CREATE INDEX "evidence_file_case_id_at_idx" ON "evidence_file"("case_id", "at");

-- CreateIndex
CREATE INDEX "evidence_file_message_id_idx" ON "evidence_file"("message_id");

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE evidence_file
  ADD CONSTRAINT evidence_file_kind_known CHECK (kind IN ('photo', 'video', 'animation', 'video_note', 'voice', 'audio', 'document')),
  ADD CONSTRAINT evidence_file_status_known CHECK (status IN ('expected', 'ready', 'waiting', 'refused', 'failed', 'too_large')),
  ADD CONSTRAINT evidence_file_reason_known CHECK (reason IN ('sexual', 'way_closed', 'broken', 'type', 'by_person', 'gone', 'given_up')),
  ADD CONSTRAINT evidence_file_kept_whole
    CHECK (status NOT IN ('ready', 'waiting') OR (media_type IS NOT NULL AND size IS NOT NULL AND key_sealed IS NOT NULL AND sha256_sealed IS NOT NULL));

-- What is still to come.
CREATE INDEX evidence_file_expected ON evidence_file (at) WHERE status = 'expected';
