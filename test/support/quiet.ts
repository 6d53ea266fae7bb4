import { Socket } from "node:net";
import { format } from "node:util";

const heard: string[] = [];

/** What was said on the console or wished from the network since the last call. A test that expects some takes it away. */
export const takeNoise = (): string[] => heard.splice(0);

/** From now on in this process: warnings are collected, and connecting to any machine but this one throws and is collected. */
export function listenForNoise(allowedHosts: readonly string[] = []): void {
  for (const level of ["error", "warn"] as const) {
    console[level] = (...words: unknown[]) => {
      heard.push(`console.${level}: ${format(...words)}`);
    };
  }

  // Everything ends here: net, tls, http, fetch, pg.
  const connect = Socket.prototype.connect;
  function connectHere(this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (host !== undefined && !isLoopback(host) && !allowedHosts.includes(host)) {
      const refusal = `A test wanted to reach ${host}; tests talk to this machine only.`;
      heard.push(refusal);
      throw new Error(refusal);
    }
    return Reflect.apply(connect, this, args) as Socket;
  }
  Socket.prototype.connect = connectHere as typeof connect;
}

/** Whether a host is this machine. A name that merely begins like one is not. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, "");
  return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(bare);
}

/** The host in any of the call shapes of `connect`; undefined for a socket file or a pipe. */
function hostOf(args: unknown[]): string | undefined {
  // net.connect and http hand their normalised arguments over as one array.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === "object" && first !== null) {
    const { path, host } = first as { path?: unknown; host?: unknown };
    if (typeof host === "string" && host !== "") return host;
    return typeof path === "string" ? undefined : "localhost";
  }
  const isPath = typeof first === "string" && !/^\d+$/.test(first);
  if (isPath) return undefined;
  return typeof second === "string" ? second : "localhost";
}
