/** The small umbrella in the theme's colours. Decorative beside the name in words; give a title where it stands alone. */
export function Logo({ className, title }: { className?: string; title?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      className={className}
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <path d="M32 7v5" fill="none" stroke="var(--c-accent)" strokeWidth="4" strokeLinecap="round" />
      <path
        d="M32 31v17a6.5 6.5 0 0 1-13 0"
        fill="none"
        stroke="var(--c-accent)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M32 10C17 10 6 21 6 35c3.2-4.4 9.6-4.4 13 0 3.3-5 9.7-5 13 0 3.3-5 9.7-5 13 0 3.4-4.4 9.8-4.4 13 0C58 21 47 10 32 10Z"
        fill="var(--c-accent)"
      />
      <path
        d="M32 10c-7.2 5.5-12 14-13 25 3.3-5 9.7-5 13 0 3.3-5 9.7-5 13 0-1-11-5.8-19.5-13-25Z"
        fill="var(--c-accent-ink)"
        opacity="0.28"
      />
    </svg>
  );
}
