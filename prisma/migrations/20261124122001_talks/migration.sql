-- CreateTable
CREATE TABLE "talk" (
    "case_id" UUID NOT NULL,
    "keeper_id" TEXT,
    "told_id" TEXT,
    "avoid_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reserved_until" TIMESTAMPTZ(3),
    "place_message" BIGINT,
    "place_shown" INTEGER,
    "felt" TEXT,
    "felt_sealed" BYTEA,
    "felt_at" TIMESTAMPTZ(3),

    CONSTRAINT "talk_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "talk_errand" (
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talk_errand_pkey" PRIMARY KEY ("case_id","kind")
);

-- CreateTable
CREATE TABLE "safe_time" (
    "person_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safe_time_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "about_id" TEXT,
    "body_sealed" BYTEA NOT NULL,
    "channel_message_ids" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" TEXT,
    "outcome" TEXT,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "talk_errand_due_at_idx" ON "talk_errand"("due_at");

-- CreateIndex
CREATE INDEX "complaint_handled_at_at_idx" ON "complaint"("handled_at", "at");

-- CreateIndex
CREATE INDEX "complaint_case_id_idx" ON "complaint"("case_id");

-- AddForeignKey
ALTER TABLE "talk" ADD CONSTRAINT "talk_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk" ADD CONSTRAINT "talk_keeper_id_fkey" FOREIGN KEY ("keeper_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_errand" ADD CONSTRAINT "talk_errand_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safe_time" ADD CONSTRAINT "safe_time_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_handled_by_id_fkey" FOREIGN KEY ("handled_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE draft
  DROP CONSTRAINT draft_form_known,
  ADD CONSTRAINT draft_form_known CHECK (form IN ('report', 'counselling', 'police', 'feedback', 'complaint', 'loose'));
ALTER TABLE talk ADD CONSTRAINT talk_felt_known CHECK (felt IN ('better', 'same', 'worse', 'unsure'));
ALTER TABLE talk_errand ADD CONSTRAINT talk_errand_kind_known CHECK (kind IN ('silence', 'safe_time', 'check_in'));
ALTER TABLE complaint
  ADD CONSTRAINT complaint_outcome_known CHECK (outcome IN ('talked_with_teen', 'talked_with_member', 'changed_member', 'unfounded')),
  ADD CONSTRAINT complaint_handled_whole CHECK ((handled_at IS NULL) = (handled_by_id IS NULL) AND (handled_at IS NULL) = (outcome IS NULL));

-- Places that are shown to somebody and may have to change.
CREATE INDEX talk_place_shown ON talk (case_id) WHERE place_message IS NOT NULL;
