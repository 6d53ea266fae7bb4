import type { FileRecord } from "./evidence.repository.ts";
import type { FilesOfCase, FileView } from "./evidence.schemas.ts";
import type { CaseFiles } from "./staff-evidence.use-cases.ts";

/** A file without what leads to its bytes. */
export function presentFile({ file, name }: FileRecord): FileView {
  const kept = "sha256" in file ? file : null;
  return {
    id: file.id,
    messageId: file.messageId,
    kind: file.kind,
    status: file.status,
    reason: "reason" in file ? file.reason : null,
    mediaType: kept?.mediaType ?? null,
    size: file.size,
    sha256: kept?.sha256 ?? null,
    name,
    at: file.at.toISOString(),
  };
}

export const presentFiles = ({ way, openable, openedByStaff, files }: CaseFiles): FilesOfCase => ({
  way,
  openable,
  openedByStaff,
  files: files.map(presentFile),
});
