const FOLDED: Record<string, string> = { і: "и", ї: "и", ы: "и", й: "и", є: "е", э: "е", ё: "е", ґ: "г", х: "г", ь: "", ъ: "", щ: "ш" };
const FOLDS = /[іїыйєэёґхьъщ]/g;

/** Words whose spelling differs only as Ukrainian, Russian and haste differ become the same: for finding near copies. */
export const fold = (text: string): string => text.replace(FOLDS, (letter) => FOLDED[letter] ?? letter).replace(/(.)\1+/gu, "$1");
