import type { ReactNode } from "react";

// Line drawings on a grid of 24, drawn for this console. Decorative: the words stand beside them or in a label.

const SHAPES = {
  queue: <path d="M4 13h4.5a3.5 3.5 0 0 0 7 0H20M4 13l2.6-7h10.8l2.6 7v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z" />,
  handoff: <path d="M12 3.5l7 2.6v5.4c0 4.3-2.9 7.4-7 9-4.1-1.6-7-4.7-7-9V6.1zM9 12l2.2 2.2L15.3 10" />,
  user: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.6 3.7-5.5 7.5-5.5s6.7 1.9 7.5 5.5" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth={3} />,
  globe: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17" />,
  contrast: (
    <>
      <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z" />
      <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" stroke="none" />
    </>
  ),
  keyboard: <path d="M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8" />,
  leave: <path d="M14 4.5H6.5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1H14M10.5 12H20M16.5 8.5L20 12l-3.5 3.5" />,
  back: <path d="M15 5l-7 7 7 7" />,
  forward: <path d="M9 5l7 7-7 7" />,
  down: <path d="M12 5v13M6.5 12.5L12 18l5.5-5.5" />,
  copy: <path d="M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  checks: <path d="M2.5 12.5l4 4.5L14 8M11.5 15.5l1.5 1.5L21 8" />,
  clock: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2" />,
  alarm: <path d="M12 5.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM12 9v4l2.5 1.5M4 6.5l3-3M20 6.5l-3-3" />,
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  send: <path d="M4 12l16-7.5L14.5 20l-3-6.5zM11.5 13.5L20 4.5" />,
  pencil: <path d="M4.5 19.5l.8-4L16 4.8a1.5 1.5 0 0 1 2.1 0l1.1 1.1a1.5 1.5 0 0 1 0 2.1L8.5 18.7z" />,
  link: <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1" />,
  at: <path d="M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9" />,
  pause: <path d="M9 6v12M15 6v12" />,
  warning: <path d="M12 4.5l8.5 15h-17zM12 10v4.5M12 17.2v.01" />,
  question: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.5 10a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.01" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  bot: <path d="M5 9h14v10H5zM12 9V5.5M12 5.5h.01M9 13.5h.01M15 13.5h.01M9.5 16.5h5M2.5 13v2.5M21.5 13v2.5" />,
  print: <path d="M7 9V4.5h10V9M7 16.5H4.5V9h15v7.5H17M7 14h10v5.5H7z" />,
  returnBack: <path d="M9 7L4.5 11.5 9 16M4.5 11.5H15a4.5 4.5 0 0 1 0 9h-2" />,
  scales: <path d="M12 4.5v15M8 19.5h8M5 7.5h14M5 7.5l-2.5 6h5zM19 7.5l-2.5 6h5z" />,
  offline: (
    <path d="M3.5 9.5a13 13 0 0 1 5-2.7M20.5 9.5A13 13 0 0 0 13 6M6.8 13.2a8 8 0 0 1 3.7-2M17.2 13.2a8 8 0 0 0-2-1.4M12 17.5h.01M4 4l16 16" />
  ),
  facts: <path d="M6 3.5h8.5L19 8v12.5H6zM14 3.5V8h5M9 12.5h7M9 16h7" />,
  talk: <path d="M4 5h16v11H11l-4.5 3.5V16H4z" />,
  reply: <path d="M10 6l-6 5.5L10 17v-3.5c4.5 0 7.5 1 10 4.5-.5-5.5-3.5-8.5-10-8.5z" />,
  forwarded: <path d="M14 6l6 5.5-6 5.5v-3.5c-4.5 0-7.5 1-10 4.5.5-5.5 3.5-8.5 10-8.5z" />,
  pin: <path d="M12 20.5c4-4.300 6-7.400 6-10.5a6 6 0 0 0-12 0c0 3.100 2 6.200 6 10.5zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />,
  bars: <path d="M5 6.5h14M5 12h9M5 17.5h5" />,
  file: <path d="M7 3.5h7L18.5 8v12.5H7zM14 3.5V8h4.5" />,
  blocked: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12" />,
  quote: <path d="M5 16.5c2.5-.5 4-2.3 4-5V7H4.5v4.5H7M15 16.5c2.5-.5 4-2.3 4-5V7h-4.5v4.5H17" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {SHAPES[name]}
    </svg>
  );
}
