-- AlterTable
ALTER TABLE "page" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3),
ADD COLUMN     "verdict" TEXT;

-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "help" TEXT;

-- CreateTable
CREATE TABLE "page_called" (
    "page_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "page_called_pkey" PRIMARY KEY ("page_id","staff_id")
);

-- CreateTable
CREATE TABLE "breach" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "risk" TEXT NOT NULL,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "breach_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "page_called_staff_id_at_idx" ON "page_called"("staff_id", "at");

-- CreateIndex
CREATE INDEX "breach_at_idx" ON "breach"("at");

-- CreateIndex
CREATE UNIQUE INDEX "breach_case_id_risk_waiting_since_key" ON "breach"("case_id", "risk", "waiting_since");

-- CreateIndex
CREATE INDEX "page_opened_at_idx" ON "page"("opened_at");

-- AddForeignKey
ALTER TABLE "page_called" ADD CONSTRAINT "page_called_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_called" ADD CONSTRAINT "page_called_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE page ADD CONSTRAINT page_verdict_known CHECK (verdict IN ('danger', 'not_red'));
ALTER TABLE breach ADD CONSTRAINT breach_risk_known CHECK (risk IN ('red', 'orange', 'yellow', 'green'));
ALTER TABLE incident ADD CONSTRAINT incident_help_known CHECK (help IN ('arrived', 'not_arrived', 'not_called', 'unknown'));
