ALTER TABLE page
  DROP CONSTRAINT page_kind_known,
  ADD CONSTRAINT page_kind_known CHECK (kind IN ('danger', 'blackmail', 'silence', 'judged', 'unheard'));
