import { createErasure, type ErasureDeps } from "./erasure.use-cases.ts";
import { createHeldMinimums, type MinimumDeps } from "./minimum.use-cases.ts";
import { createMyData, type MyDataDeps } from "./my-data.use-cases.ts";
import { createNothingNew, type NothingNewDeps } from "./nothing-new.use-cases.ts";
import { createSecretWords, type SecretWordDeps } from "./secret-word.use-cases.ts";

type Deps = Omit<ErasureDeps, "minimums"> & MinimumDeps & MyDataDeps & NothingNewDeps & SecretWordDeps;

/** What a teen decides about their own data: the secret word, what is stored, taking out of sight, destroying. */
export function createPrivacy(deps: Deps) {
  const minimums = createHeldMinimums(deps);
  return {
    minimums,
    erasure: createErasure({ ...deps, minimums }),
    myData: createMyData(deps),
    nothingNew: createNothingNew(deps),
    secretWords: createSecretWords(deps),
  };
}
