/** False calls for each thousand people who came, one digit behind the point; null where nobody came. */
export const perThousand = ({ notRed, contacts }: { notRed: number; contacts: number }): number | null =>
  contacts === 0 ? null : Math.round((notRed * 10_000) / contacts) / 10;
