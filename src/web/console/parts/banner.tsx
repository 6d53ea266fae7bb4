import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

const LOOKS = {
  warn: "bg-warn-soft text-ink [&>svg]:text-warn",
  danger: "bg-danger-soft text-ink [&>svg]:text-risk-red",
  calm: "bg-accent-soft text-ink [&>svg]:text-accent",
} as const;

/** A line across a part of the page that must not be missed, with what can be done about it. */
export function Banner({ look, icon, children, action, urgent = false }: BannerProps) {
  return (
    <div
      role={urgent ? "alert" : "status"}
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 print:hidden ${LOOKS[look]}`}
    >
      <Icon name={icon} />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  );
}

interface BannerProps {
  look: keyof typeof LOOKS;
  icon: IconName;
  children: ReactNode;
  action?: ReactNode;
  urgent?: boolean;
}
