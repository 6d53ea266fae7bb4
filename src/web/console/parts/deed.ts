import type { CaseView } from "../api.ts";
import type { Claim } from "../state/claim.ts";

/** What every dialog that changes a held case is given. */
export interface DeedDialogProps {
  view: CaseView;
  token: number;
  claim: Claim;
  onClose: () => void;
}
