import type { Uploads } from "./check.ts";
import { type Kind, METHODS } from "./facts.ts";

export interface CallRequest {
  payload: unknown;
  uploads: Uploads;
}

/**
 * Reads the parameters of a call: from the address and from a body in JSON, a form or multipart.
 *
 * @throws SyntaxError or TypeError when the body is not what it says to be
 */
export async function readCall(method: string, request: Request): Promise<CallRequest> {
  const address = [...new URL(request.url).searchParams];
  const type = request.headers.get("content-type") ?? "";
  if (request.method === "GET" || request.body === null) return fromForm(method, address);
  if (type.includes("application/json")) {
    const text = await request.text();
    return { payload: text === "" ? {} : JSON.parse(text), uploads: new Map() };
  }
  const form = type.includes("multipart/form-data") ? await tidied(request, type) : request;
  return fromForm(method, [...address, ...(await form.formData())]);
}

/**
 * The same request with the heads of its parts as Node's parser wants them: it takes `form-data; name="a"` only,
 * while grammY writes `form-data;name="a";filename=a.pdf`, which is allowed too.
 */
async function tidied(request: Request, type: string): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer()).toString("latin1");
  const head = /(^|\r\n)content-disposition: ?form-data; ?name="([^"\r\n]*)"(?:; ?filename=(?:"([^"\r\n]*)"|([^\r\n]*)))?(?=\r\n)/gi;
  const tidy = body.replace(head, (_head, before: string, name: string, quoted?: string, bare?: string) => {
    const file = quoted ?? bare?.replaceAll('"', "%22");
    return `${before}content-disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}`;
  });
  return new Response(Buffer.from(tidy, "latin1"), { headers: { "content-type": type } });
}

/** In a form everything is text or a file; the facts say what a text stands for. */
function fromForm(method: string, entries: [string, string | File][]): CallRequest {
  const fields = METHODS.get(method.toLowerCase())?.fields;
  const uploads = new Map<string, { name: string; type: string; size: number }>();
  const payload: [string, unknown][] = [];
  for (const [name, value] of entries) {
    const field = fields?.get(name);
    if (typeof value === "string") payload.push([name, field ? meant(field.kind, value) : value]);
    else {
      uploads.set(name, { name: value.name, type: value.type, size: value.size });
      if (field) payload.push([name, `attach://${name}`]);
    }
  }
  return { payload: Object.fromEntries(payload), uploads };
}

/** The value that a text in a form stands for, or the text itself when it stands for none of this kind. */
function meant(kind: Kind, text: string): unknown {
  switch (kind.is) {
    case "integer":
    case "float":
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case "boolean":
      if (/^(true|1)$/i.test(text)) return true;
      return /^(false|0)$/i.test(text) ? false : text;
    case "string":
    case "file":
      return text;
    case "array":
    case "object":
      return json(text);
    case "either": {
      const kinds = kind.of.map((one) => one.is);
      if (kinds.includes("integer") && /^-?\d+$/.test(text)) return Number(text);
      return kinds.includes("string") ? text : json(text);
    }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
