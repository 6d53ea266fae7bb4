-- AlterTable
ALTER TABLE "message" ADD COLUMN     "album_hash" BYTEA,
ADD COLUMN     "details_sealed" BYTEA,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'text',
ADD COLUMN     "more_numbers" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
ADD COLUMN     "reaction_sealed" BYTEA;

-- CreateTable
CREATE TABLE "message_version" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "foreign_chat" (
    "address_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "said" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "foreign_chat_pkey" PRIMARY KEY ("address_hash")
);

-- CreateIndex
CREATE INDEX "message_version_message_id_at_idx" ON "message_version"("message_id", "at");

-- CreateIndex
CREATE INDEX "foreign_chat_at_idx" ON "foreign_chat"("at");

-- CreateIndex
CREATE INDEX "message_case_id_channel_message_id_idx" ON "message"("case_id", "channel_message_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_case_id_album_hash_key" ON "message"("case_id", "album_hash");

-- AddForeignKey
ALTER TABLE "message_version" ADD CONSTRAINT "message_version_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Words that the code decides by (the comment in schema.prisma lists them).
ALTER TABLE message ADD CONSTRAINT message_kind_known
  CHECK (kind IN ('text', 'photo', 'video', 'animation', 'video_note', 'voice', 'audio', 'document', 'sticker', 'contact', 'location', 'poll', 'dice', 'other'));
