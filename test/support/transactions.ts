import type { Database, Tx } from "../../src/db/database.ts";

/** A row that needs no other. */
export const insert = (tx: Tx, id: string, role = "psychologist") =>
  tx.pg.query("INSERT INTO staff (id, name, email, role) VALUES ($1, 'Олена', $1 || '@example.org', $2)", [id, role]);

/** What a promise is rejected with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error("it was expected to be rejected")),
    (error: unknown) => error,
  );

/** A transaction that has begun and ends when `finish` is called. */
export async function hold(database: Database, work: (tx: Tx) => Promise<unknown> = () => Promise.resolve()) {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((begun) => {
    ended = database.transaction(async (tx) => {
      await work(tx);
      begun();
      await finished;
    });
  });
  return { finish, ended };
}
