-- Written by hand: Prisma's schema cannot say WHERE. What staff look for is a few cases among all that ever were.

-- Who is next, in one queue and in all; a place in the queue is counted in the first of these alone.
CREATE INDEX case_file_waiting_in_queue ON case_file (queue, urgency, waiting_since, id) WHERE status = 'waiting';
CREATE INDEX case_file_waiting ON case_file (urgency, waiting_since, id) WHERE status = 'waiting';

-- Cases whose lease has run out.
CREATE INDEX case_file_lease ON case_file (lease_until) WHERE status = 'claimed';

-- The last closed first.
CREATE INDEX case_file_closed ON case_file (closed_at DESC) WHERE status = 'closed';
