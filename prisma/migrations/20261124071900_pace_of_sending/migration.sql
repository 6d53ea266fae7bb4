-- AlterTable
ALTER TABLE "chat" ADD COLUMN     "pace_mark" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "send_pace" (
    "channel" TEXT NOT NULL,
    "mark" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "paused_until" TIMESTAMPTZ(3),
    "refused_chat" UUID,
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "send_pace_pkey" PRIMARY KEY ("channel")
);

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN "paced" BOOLEAN NOT NULL DEFAULT true;
UPDATE "outbox" o SET paced = false FROM "chat" c
WHERE c.id = o.chat_id AND o.status IN ('pending', 'held', 'sending') AND (c.channel = 'web' OR o.method IN ('answerCallbackQuery', 'sendChatAction'));

-- A priority of its own for what a person in danger is told: what was 1 to 3 becomes 2 to 4.
ALTER TABLE "outbox" DROP CONSTRAINT outbox_priority_in_range;
UPDATE "outbox" SET priority = priority + 1 WHERE priority > 0;
ALTER TABLE "outbox" ADD CONSTRAINT outbox_priority_in_range CHECK (priority BETWEEN 0 AND 4);

-- What the pace holds back, and what is sent whatever the pace: each in the order in which it is sent.
DROP INDEX outbox_next;
DROP INDEX "outbox_status_not_before_idx";
CREATE INDEX outbox_next_paced ON outbox (priority, id) WHERE status = 'pending' AND paced;
CREATE INDEX outbox_next_unpaced ON outbox (priority, id) WHERE status = 'pending' AND NOT paced;
-- Calls under way: few, and every second somebody looks for those whose process died.
CREATE INDEX outbox_under_way ON outbox (locked_until) WHERE status = 'sending';
