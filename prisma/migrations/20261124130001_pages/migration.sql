-- CreateTable
CREATE TABLE "duty_shift" (
    "id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "by_themself" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_device" (
    "id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "step" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "told_message" BIGINT,
    "told" TEXT,

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_attempt" (
    "id" UUID NOT NULL,
    "page_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "means" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "page_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "page_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_event" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "staff_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "red_outcome" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "called_number" TEXT,
    "called_at" TIMESTAMPTZ(3),
    "words_sealed" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "red_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_shift_role_from_at_idx" ON "duty_shift"("role", "from_at");

-- CreateIndex
CREATE INDEX "duty_shift_staff_id_idx" ON "duty_shift"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_device_endpoint_key" ON "push_device"("endpoint");

-- CreateIndex
CREATE INDEX "push_device_staff_id_idx" ON "push_device"("staff_id");

-- CreateIndex
CREATE INDEX "page_due_at_idx" ON "page"("due_at");

-- CreateIndex
CREATE INDEX "page_case_id_idx" ON "page"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "page_attempt_page_id_round_step_means_target_key" ON "page_attempt"("page_id", "round", "step", "means", "target");

-- CreateIndex
CREATE UNIQUE INDEX "incident_page_id_key" ON "incident"("page_id");

-- CreateIndex
CREATE INDEX "incident_opened_at_idx" ON "incident"("opened_at");

-- CreateIndex
CREATE INDEX "incident_event_incident_id_id_idx" ON "incident_event"("incident_id", "id");

-- CreateIndex
CREATE INDEX "red_outcome_case_id_at_idx" ON "red_outcome"("case_id", "at");

-- AddForeignKey
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page" ADD CONSTRAINT "page_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_attempt" ADD CONSTRAINT "page_attempt_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_outcome" ADD CONSTRAINT "red_outcome_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_outcome" ADD CONSTRAINT "red_outcome_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE duty_shift
  ADD CONSTRAINT duty_shift_role_known CHECK (role IN ('psychologist', 'supervisor', 'lead')),
  ADD CONSTRAINT duty_shift_ends_later CHECK (until_at IS NULL OR until_at > from_at);
ALTER TABLE page
  ADD CONSTRAINT page_kind_known CHECK (kind IN ('danger', 'blackmail', 'silence')),
  ADD CONSTRAINT page_told_known CHECK (told IN ('seeking', 'unanswered', 'found')),
  ADD CONSTRAINT page_due_or_ended CHECK ((due_at IS NULL) = (ended_at IS NOT NULL));
ALTER TABLE page_attempt
  ADD CONSTRAINT page_attempt_means_known CHECK (means IN ('console', 'push', 'email', 'webhook')),
  ADD CONSTRAINT page_attempt_status_known CHECK (status IN ('pending', 'sent', 'failed', 'gone', 'skipped'));
ALTER TABLE red_outcome
  ADD CONSTRAINT red_outcome_what_known
    CHECK (what IN ('safe', 'help_called', 'help_arrived', 'with_adult', 'other_service', 'no_contact', 'no_danger', 'other')),
  ADD CONSTRAINT red_outcome_call_whole CHECK (what NOT IN ('help_called', 'help_arrived') OR (called_number IS NOT NULL AND called_at IS NOT NULL)),
  ADD CONSTRAINT red_outcome_other_said CHECK (what <> 'other' OR words_sealed IS NOT NULL);

-- One page a case and reason at a time, not one a message.
CREATE UNIQUE INDEX page_one_open ON page (case_id, kind) WHERE ended_at IS NULL;

SELECT pgboss.create_queue(name, '{"policy": "standard"}')
FROM unnest(ARRAY['page-send.given-up', 'page-send', 'page-climb']) AS name;
