-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "wrapped_key" (
    "subject_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "master_key_id" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wrapped_key_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "consent" TEXT,
    "consented_at" TIMESTAMPTZ(3),
    "contact" TEXT NOT NULL DEFAULT 'quiet',
    "disguised" BOOLEAN NOT NULL DEFAULT false,
    "unreachable_at" TIMESTAMPTZ(3),
    "card_shown_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "address_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_message" (
    "id" BIGSERIAL NOT NULL,
    "chat_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "message_id" BIGINT,
    "provisional_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "web_post" (
    "chat_id" UUID NOT NULL,
    "message_id" BIGINT NOT NULL,
    "author" TEXT NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "revision" BIGINT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "passing" BOOLEAN NOT NULL DEFAULT false,
    "keyboard" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "web_post_pkey" PRIMARY KEY ("chat_id","message_id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "status" TEXT NOT NULL,
    "error" TEXT,
    "update_sealed" BYTEA,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_log" (
    "person_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "state_sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_log_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "awaiting" TEXT,
    "answers_sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "chat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "payload_sealed" BYTEA NOT NULL,
    "priority" SMALLINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "proactive" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "locked_until" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "queue" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "urgency" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "receipt_hash" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "region" TEXT,
    "facts_sealed" BYTEA NOT NULL,
    "consent" TEXT,
    "consent_withdrawn_at" TIMESTAMPTZ(3),
    "statement_sealed" BYTEA,
    "holder_id" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "fencing_token" INTEGER NOT NULL DEFAULT 0,
    "close_reason" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "first_read_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "staff_id" TEXT,
    "body_sealed" BYTEA NOT NULL,
    "outbox_id" BIGINT,
    "channel_message_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" TEXT NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "staff_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "because_sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value_sealed" BYTEA NOT NULL,
    "sha256_sealed" BYTEA NOT NULL,
    "origin" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("case_id","type","hash")
);

-- CreateTable
CREATE TABLE "handoff" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "region" TEXT,
    "statement_sealed" BYTEA NOT NULL,
    "offered_by_id" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "liaison_id" TEXT,
    "question_sealed" BYTEA,
    "answer_sealed" BYTEA,
    "decline_reason" TEXT,
    "registration_sealed" BYTEA,
    "entry_sealed" BYTEA,
    "outcome" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "staff_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "chat_address_hash_key" ON "chat"("address_hash");

-- CreateIndex
CREATE INDEX "chat_person_id_idx" ON "chat"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_provisional_id_key" ON "chat_message"("provisional_id");

-- CreateIndex
CREATE INDEX "chat_message_chat_id_message_id_idx" ON "chat_message"("chat_id", "message_id");

-- CreateIndex
CREATE INDEX "web_post_chat_id_revision_idx" ON "web_post"("chat_id", "revision");

-- CreateIndex
CREATE INDEX "inbox_received_at_idx" ON "inbox"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_source_update_id_key" ON "inbox"("source", "update_id");

-- CreateIndex
CREATE INDEX "conversation_log_updated_at_idx" ON "conversation_log"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "draft_person_id_form_key" ON "draft"("person_id", "form");

-- CreateIndex
CREATE INDEX "outbox_chat_id_id_idx" ON "outbox"("chat_id", "id");

-- CreateIndex
CREATE INDEX "outbox_status_not_before_idx" ON "outbox"("status", "not_before");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_receipt_hash_key" ON "case_file"("receipt_hash");

-- CreateIndex
CREATE INDEX "case_file_status_queue_urgency_waiting_since_idx" ON "case_file"("status", "queue", "urgency", "waiting_since");

-- CreateIndex
CREATE INDEX "case_file_person_id_idx" ON "case_file"("person_id");

-- CreateIndex
CREATE INDEX "case_file_holder_id_idx" ON "case_file"("holder_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_outbox_id_key" ON "message"("outbox_id");

-- CreateIndex
CREATE INDEX "message_case_id_at_idx" ON "message"("case_id", "at");

-- CreateIndex
CREATE INDEX "note_case_id_at_idx" ON "note"("case_id", "at");

-- CreateIndex
CREATE INDEX "case_event_case_id_id_idx" ON "case_event"("case_id", "id");

-- CreateIndex
CREATE INDEX "case_event_staff_id_type_case_id_idx" ON "case_event"("staff_id", "type", "case_id");

-- CreateIndex
CREATE INDEX "signal_case_id_idx" ON "signal"("case_id");

-- CreateIndex
CREATE INDEX "evidence_case_id_idx" ON "evidence"("case_id");

-- CreateIndex
CREATE INDEX "indicator_hash_idx" ON "indicator"("hash");

-- CreateIndex
CREATE INDEX "handoff_case_id_idx" ON "handoff"("case_id");

-- CreateIndex
CREATE INDEX "handoff_status_due_at_idx" ON "handoff"("status", "due_at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_subject_id_idx" ON "audit_entry"("subject", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_token_key" ON "staff_session"("token");

-- CreateIndex
CREATE INDEX "staff_session_user_id_idx" ON "staff_session"("user_id");

-- CreateIndex
CREATE INDEX "staff_account_user_id_idx" ON "staff_account"("user_id");

-- CreateIndex
CREATE INDEX "staff_verification_identifier_idx" ON "staff_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "staff_rate_limit_key_key" ON "staff_rate_limit"("key");

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "web_post" ADD CONSTRAINT "web_post_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_outbox_id_fkey" FOREIGN KEY ("outbox_id") REFERENCES "outbox"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_liaison_id_fkey" FOREIGN KEY ("liaison_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
