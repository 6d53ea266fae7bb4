import { BlockList, isIP, isIPv6 } from "node:net";
import type { Context } from "hono";

/** Who is at the other end, as far as it can be known. */
export interface Caller {
  /** The client's address; `unknown` when there is no socket. */
  readonly address: string;
  /** Nobody stands between us and a process on this machine. */
  readonly loopback: boolean;
}

/** The networks of TRUSTED_PROXY, ready to be asked. */
export function networks(list: readonly string[]): BlockList {
  const block = new BlockList();
  for (const entry of list) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) block.addAddress(address, family);
    else block.addSubnet(address, Number(bits), family);
  }
  return block;
}

/**
 * The caller of a request. X-Forwarded-For counts only when the socket's other end is trusted, and is read from the right:
 * the first address that no trusted proxy owns is the client; what stands left of it anybody may have written.
 */
export function callerOf(c: Context, trusted: BlockList): Caller {
  const socket = socketAddress(c);
  const forwarded = c.req.header("x-forwarded-for");
  const loopback = forwarded === undefined && c.req.header("forwarded") === undefined && isLoopback(socket);
  if (forwarded === undefined || !includes(trusted, socket)) return { address: socket, loopback };
  const chain = forwarded.split(",").map((one) => plain(one.trim()));
  const client = chain.reverse().find((address) => !includes(trusted, address));
  return { address: client !== undefined && isIP(client) !== 0 ? client : socket, loopback };
}

/** What a limit counts by: one IPv4 address, or the /64 that one IPv6 customer has. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

function socketAddress(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return plain(env?.incoming?.socket?.remoteAddress ?? "unknown");
}

/** IPv4 as IPv4, also when it came over an IPv6 socket; without a zone. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
const isLoopback = (address: string): boolean => address === "::1" || /^127\./.test(address);

function includes(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}
