import { type Service, servicesOf } from "./nearby.ts";

/** What the dialogues say about services; made from data. */
export interface ServiceWords {
  /** One line a service of this region that somebody has checked; null when there is none. */
  services(locale: string, region: string): string | null;
}

export function createServiceWords({
  t,
  services,
}: {
  t: (locale: string, id: string, args?: Record<string, string | number>) => string;
  services: readonly Service[];
}): ServiceWords {
  return {
    services(locale, region) {
      const lines = servicesOf(services, region).map(({ id, contact, reach, hours }) =>
        t(locale, "service-line", {
          ...{ contact, reach },
          name: t(locale, `service-${id}`),
          hours: hours === "24/7" ? "always" : (hours ?? "unknown"),
        }),
      );
      return lines.length > 0 ? lines.join("\n") : null;
    },
  };
}
