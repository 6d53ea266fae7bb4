/** The coloured sign of a pseudonym: the first letters of its words. The pseudonym itself stands beside it. */
export function PersonMark({
  pseudonym,
  colour,
  className = "size-10 text-sm",
}: {
  pseudonym: string;
  colour: string;
  className?: string;
}) {
  const letters = pseudonym
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  return (
    <span
      data-colour={colour}
      aria-hidden
      className={`mark inline-flex shrink-0 items-center justify-center rounded-full font-semibold ${className}`}
    >
      {letters}
    </span>
  );
}
