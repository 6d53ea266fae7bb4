/**
 * Ids for what the teen sends: always growing, and different after a reload or in a second tab without keeping anything on the
 * device. The clock's milliseconds lead, the last three digits start at random. They fit a double exactly until the year 2255.
 */
export function createUpdateIds({
  now = Date.now,
  random = Math.random,
}: {
  now?: () => number;
  random?: () => number;
} = {}): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now() * 1000 + Math.floor(random() * 1000));
    return last;
  };
}
