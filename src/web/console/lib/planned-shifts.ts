/** A row of the form in which a list of duty is written: times as the browser's fields hold them, local. */
export interface ShiftRow {
  staffId: string;
  from: string;
  /** Empty: until they leave. */
  until: string;
}

interface Planned {
  staffId: string;
  from: string;
  until: string | null;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** `2026-11-24T18:00`, as a field for a local date and time takes it. */
export function localField(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const rowOf = ({ staffId, from, until }: Planned): ShiftRow => ({
  staffId,
  from: localField(from),
  until: until === null ? "" : localField(until),
});

/** What the server takes; null while a row has no beginning. */
export function plannedOf(rows: readonly ShiftRow[]): Planned[] | null {
  if (rows.some(({ from }) => from === "")) return null;
  return rows.map(({ staffId, from, until }) => ({
    staffId,
    from: new Date(from).toISOString(),
    until: until === "" ? null : new Date(until).toISOString(),
  }));
}
