import type { MiddlewareHandler } from "hono";

/** Everything from here, nothing inline, in nobody's frame. Pictures and sound also from the page's own memory (revealed evidence). */
export const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()",
  "X-Robots-Tag": "noindex, nofollow",
} as const;

/** On every answer. A phone that somebody else picks up later must find nothing in a cache, so `no-store` unless a file says more. */
export function secureHeaders({ https }: { https: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
    if (https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", CONTENT_POLICY);
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  };
}
