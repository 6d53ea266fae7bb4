/** How everything that stands in the rail looks. */
export const RAIL_ITEM =
  "relative flex h-full w-full flex-col items-center justify-center gap-0.5 rounded-xl px-1 py-1.5 text-xs font-medium text-muted hover:bg-raised hover:text-ink lg:h-auto lg:py-2.5";
