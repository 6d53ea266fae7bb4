/** Where to go after signing in: only a path of this console, never an address somebody put into the link. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== "string" || !/^\/[\w\-/]*$/.test(asked) || asked.startsWith("//") || asked.startsWith("/sign-in")) return "/";
  return asked;
}
