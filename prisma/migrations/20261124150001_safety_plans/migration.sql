-- CreateTable
CREATE TABLE "safety_plan" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "steps_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "safety_plan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "safety_plan_case_id_version_key" ON "safety_plan"("case_id", "version");

-- AddForeignKey
ALTER TABLE "safety_plan" ADD CONSTRAINT "safety_plan_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_plan" ADD CONSTRAINT "safety_plan_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
