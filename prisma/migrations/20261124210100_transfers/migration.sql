-- CreateTable
CREATE TABLE "case_transfer" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "note_id" UUID NOT NULL,
    "fencing_token" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "case_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_transfer_case_id_idx" ON "case_transfer"("case_id");

-- CreateIndex
CREATE INDEX "case_transfer_to_id_ended_at_idx" ON "case_transfer"("to_id", "ended_at");

-- CreateIndex
CREATE INDEX "case_transfer_from_id_at_idx" ON "case_transfer"("from_id", "at");

-- AddForeignKey
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE case_transfer ADD CONSTRAINT case_transfer_outcome_known CHECK (outcome IN ('accepted', 'declined', 'withdrawn'));
