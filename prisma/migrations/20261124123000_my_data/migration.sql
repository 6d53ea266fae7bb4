-- AlterTable
ALTER TABLE "case_file" ADD COLUMN     "erase_at" TIMESTAMPTZ(3),
ADD COLUMN     "frozen_at" TIMESTAMPTZ(3),
ADD COLUMN     "frozen_why" TEXT,
ADD COLUMN     "tells_nothing_new" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "word_hash" TEXT,
ADD COLUMN     "word_needed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "asking" TEXT,
ADD COLUMN     "erase_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "word_try" (
    "id" BIGSERIAL NOT NULL,
    "chat_id" UUID NOT NULL,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_try_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "held_minimum" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "minimum_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "reason_sealed" BYTEA,

    CONSTRAINT "held_minimum_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "word_try_chat_id_at_idx" ON "word_try"("chat_id", "at");

-- CreateIndex
CREATE INDEX "word_try_case_id_at_idx" ON "word_try"("case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "held_minimum_case_id_key" ON "held_minimum"("case_id");

-- CreateIndex
CREATE INDEX "held_minimum_until_idx" ON "held_minimum"("until");

-- AddForeignKey
ALTER TABLE "word_try" ADD CONSTRAINT "word_try_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_try" ADD CONSTRAINT "word_try_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_minimum" ADD CONSTRAINT "held_minimum_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE wrapped_key
  DROP CONSTRAINT wrapped_key_subject_known,
  ADD CONSTRAINT wrapped_key_subject_known CHECK (subject IN ('person', 'case', 'minimum'));
ALTER TABLE case_file
  ADD CONSTRAINT case_file_frozen_why_known CHECK (frozen_why IN ('sealed', 'erasing')),
  ADD CONSTRAINT case_file_frozen_whole
    CHECK ((frozen_at IS NULL) = (frozen_why IS NULL) AND (erase_at IS NOT NULL) = coalesce(frozen_why = 'erasing', false));

-- What becomes due by itself: few among all.
CREATE INDEX case_file_to_erase ON case_file (erase_at) WHERE erase_at IS NOT NULL;

-- The queues of src/db/jobs.ts that came with it.
SELECT pgboss.create_queue(name, '{"policy": "standard"}')
FROM unnest(ARRAY['case-erase', 'person-erase', 'minimum-expire', 'nothing-new']) AS name;
