-- CreateTable
CREATE TABLE "screen" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "level" TEXT NOT NULL,
    "answers_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screen_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "screen_case_id_at_idx" ON "screen"("case_id", "at");

-- AddForeignKey
ALTER TABLE "screen" ADD CONSTRAINT "screen_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screen" ADD CONSTRAINT "screen_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE screen
  ADD CONSTRAINT screen_kind_known CHECK (kind IN ('cssrs', 'asq')),
  ADD CONSTRAINT screen_level_known CHECK (level IN ('none', 'low', 'moderate', 'high'));
ALTER TABLE page
  DROP CONSTRAINT page_kind_known,
  ADD CONSTRAINT page_kind_known CHECK (kind IN ('danger', 'blackmail', 'silence', 'judged'));
