-- What schema.prisma cannot say. Written by hand; test/guard/schema.test.ts compares the lists with the comments there.

-- The audit trail only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_entry_only_grows
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Words that the code decides by.
ALTER TABLE wrapped_key ADD CONSTRAINT wrapped_key_subject_known CHECK (subject IN ('person', 'case'));
ALTER TABLE person ADD CONSTRAINT person_contact_known CHECK (contact IN ('open', 'quiet', 'silent'));
ALTER TABLE chat ADD CONSTRAINT chat_channel_known CHECK (channel IN ('telegram', 'web'));
ALTER TABLE chat_message ADD CONSTRAINT chat_message_direction_known CHECK (direction IN ('in', 'out'));
ALTER TABLE web_post ADD CONSTRAINT web_post_author_known CHECK (author IN ('bot', 'teen'));
ALTER TABLE inbox ADD CONSTRAINT inbox_status_known CHECK (status IN ('received', 'done', 'ignored', 'parked'));
ALTER TABLE draft ADD CONSTRAINT draft_form_known CHECK (form IN ('report', 'counselling', 'police', 'loose'));
ALTER TABLE outbox
  ADD CONSTRAINT outbox_status_known
    CHECK (status IN ('pending', 'held', 'sending', 'delivered', 'failed', 'unknown', 'cancelled', 'expired')),
  ADD CONSTRAINT outbox_priority_in_range CHECK (priority BETWEEN 0 AND 3);
ALTER TABLE case_file
  ADD CONSTRAINT case_file_kind_known CHECK (kind IN ('content_report', 'counselling', 'police_report')),
  ADD CONSTRAINT case_file_queue_known CHECK (queue IN ('triage', 'counselling', 'police')),
  ADD CONSTRAINT case_file_risk_known CHECK (risk IN ('red', 'orange', 'yellow', 'green')),
  ADD CONSTRAINT case_file_status_known CHECK (status IN ('waiting', 'claimed', 'closed')),
  ADD CONSTRAINT case_file_consent_known CHECK (consent IN ('anonymous', 'facts', 'contact', 'signed')),
  ADD CONSTRAINT case_file_urgency_follows_risk
    CHECK (urgency = CASE risk WHEN 'red' THEN 0 WHEN 'orange' THEN 1 WHEN 'yellow' THEN 2 WHEN 'green' THEN 3 END);
ALTER TABLE message ADD CONSTRAINT message_author_known CHECK (author IN ('teen', 'staff', 'bot'));
ALTER TABLE case_event ADD CONSTRAINT case_event_actor_known CHECK (actor IN ('teen', 'staff', 'system'));
ALTER TABLE signal ADD CONSTRAINT signal_risk_known CHECK (risk IN ('red', 'orange', 'yellow', 'green'));
ALTER TABLE evidence ADD CONSTRAINT evidence_kind_known CHECK (kind IN ('link', 'account'));
ALTER TABLE indicator ADD CONSTRAINT indicator_type_known CHECK (type IN ('link', 'handle', 'phone', 'card', 'wallet'));
ALTER TABLE handoff
  ADD CONSTRAINT handoff_status_known
    CHECK (status IN ('offered', 'accepted', 'returned', 'declined', 'registered', 'entered', 'closed')),
  ADD CONSTRAINT handoff_consent_known CHECK (consent IN ('anonymous', 'facts', 'contact', 'signed')),
  ADD CONSTRAINT handoff_decline_reason_known CHECK (decline_reason IN ('duplicate', 'other_authority'));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_actor_known CHECK (actor IN ('teen', 'staff', 'system'));
ALTER TABLE staff ADD CONSTRAINT staff_role_known CHECK (role IN ('psychologist', 'liaison', 'supervisor', 'administrator'));

-- The police have at most one open handoff of a case.
CREATE UNIQUE INDEX handoff_one_open ON handoff (case_id) WHERE status IN ('offered', 'accepted', 'registered', 'entered');

-- What the sender looks for: a few rows among all that were ever delivered.
CREATE INDEX outbox_unfinished_of_chat ON outbox (chat_id, id) WHERE status IN ('pending', 'sending');
CREATE INDEX outbox_next ON outbox (priority, id) WHERE status = 'pending';
