-- AlterTable
ALTER TABLE "chat_message" ADD COLUMN     "remove_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "clears_daily" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hours_from" SMALLINT,
ADD COLUMN     "hours_to" SMALLINT,
ADD COLUMN     "place" TEXT,
ADD COLUMN     "sign_owed_at" TIMESTAMPTZ(3);

-- What schema.prisma cannot say.
ALTER TABLE person
  ADD CONSTRAINT person_place_known CHECK (place IN ('ukraine', 'abroad', 'unsaid')),
  ADD CONSTRAINT person_hours_whole CHECK ((hours_from IS NULL) = (hours_to IS NULL));

-- Messages that are to go, people who are owed a sign, and who want their chat cleared: few among many.
CREATE INDEX chat_message_to_remove ON chat_message (remove_at) WHERE remove_at IS NOT NULL AND removed_at IS NULL;
CREATE INDEX person_owed_sign ON person (sign_owed_at) WHERE sign_owed_at IS NOT NULL;
CREATE INDEX person_clears_daily ON person (id) WHERE clears_daily;
