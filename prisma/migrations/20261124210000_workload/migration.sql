-- CreateTable
CREATE TABLE "staff_work" (
    "staff_id" TEXT NOT NULL,
    "not_today" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "not_today_at" TIMESTAMPTZ(3),
    "queues" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "lapses_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_work_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "acquaintance" (
    "staff_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acquaintance_pkey" PRIMARY KEY ("staff_id","person_id")
);

-- CreateTable
CREATE TABLE "claim_permit" (
    "case_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_permit_pkey" PRIMARY KEY ("case_id","staff_id")
);

-- CreateIndex
CREATE INDEX "acquaintance_person_id_idx" ON "acquaintance"("person_id");

-- CreateIndex
CREATE INDEX "claim_permit_staff_id_idx" ON "claim_permit"("staff_id");

-- AddForeignKey
ALTER TABLE "staff_work" ADD CONSTRAINT "staff_work_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acquaintance" ADD CONSTRAINT "acquaintance_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acquaintance" ADD CONSTRAINT "acquaintance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_permit" ADD CONSTRAINT "claim_permit_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_permit" ADD CONSTRAINT "claim_permit_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_permit" ADD CONSTRAINT "claim_permit_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "red_outcome_staff_id_at_idx" ON "red_outcome"("staff_id", "at");
